import {type ChildProcess, spawn} from "node:child_process";
import {cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";
import type {Page} from "playwright-core";
import {installedBrowser, launchBrowser} from "../loaders/pdf/browser.js";
import {stepsOf} from "../test/documentation/tutorial-steps.js";

const project = fileURLToPath(new URL("../", import.meta.url));
const rounds = 5;
/** Somebody who saves looks at the chart before saving again. */
const millisecondsToLook = 3000;

/**
 * How long it takes from saving a loader, its file, a view and a page to the change in an open browser, under plumbline
 * dev, in a copy of the project with the tutorial's engagement, loader and page.
 */
export async function saveToChart(): Promise<void> {
  const copy = await mkdtemp(join(tmpdir(), "plumbline-bench-"));
  let server: ChildProcess | undefined;
  try {
    for (const name of [
      "loaders",
      "src",
      "test",
      "observablehq.config.ts",
      "package.json",
      "package-lock.json"
    ])
      await cp(join(project, name), join(copy, name), {recursive: true});
    for (const name of ["tsconfig.json", "biome.json"]) await cp(join(project, name), join(copy, name));
    await symlink(join(project, "node_modules"), join(copy, "node_modules"));
    const plumbline = (...args: string[]) =>
      spawn(process.execPath, [join(copy, "loaders/cli/plumbline.js"), ...args], {
        cwd: copy,
        env: {...process.env, PLUMBLINE_CACHE: join(copy, ".plumbline/cache")},
        stdio: ["ignore", "pipe", "inherit"]
      });
    const tutorial = stepsOf(await readFile(join(project, "src/workspace/docs/tutorial.md"), "utf8"));
    for (const step of tutorial) {
      if ("file" in step) {
        await mkdir(dirname(join(copy, step.file)), {recursive: true});
        await writeFile(join(copy, step.file), step.content);
      } else if (/plumbline new/.test(step.command)) {
        const child = plumbline(...step.command.split(" ").slice(2));
        await new Promise((done) => child.on("close", done));
      }
    }
    server = plumbline("dev", "data/acme", "--port", "4390");
    const address = await new Promise<string | null>((done, fail) => {
      server!.stdout!.setEncoding("utf8").on("data", (text: string) => {
        const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(text)?.[0];
        if (found) done(found);
      });
      server!.on("close", (code) => fail(new Error(`plumbline dev ended with ${code}`)));
    });
    const browser = await launchBrowser(installedBrowser()!);
    const page = await browser.newPage();
    await page.goto(`${address}coaching`);
    await page.locator(".view svg").first().waitFor({state: "attached"});

    const figure = () => page.locator(".view svg").first().getAttribute("aria-label");
    await measure("a loader to its chart", join(copy, "loaders/tables/coaching.ts"), figure, (text, round) =>
      text.replace(/minutes_per_rep: [^}]*minutes \/ reps/, `minutes_per_rep: ${round + 2} * minutes / reps`)
    );
    await measure(
      "the client's file to its chart",
      join(copy, "data/acme/tables/coaching.csv"),
      figure,
      (text, round) => text.replace(/,rep-001,\d+/, `,rep-001,${1000 + round}`)
    );
    await measure(
      "a view to its chart",
      join(copy, "src/views/coaching.ts"),
      () => title(page),
      (text, round) =>
        text.replace(/title: say\("coaching.finding"\)[^,]*/, `title: say("coaching.finding") + ${round}`)
    );
    await measure(
      "a page to the browser",
      join(copy, "src/coaching.md"),
      () => page.locator("main").textContent(),
      (text, round) => `${text}\nRound ${round}.\n`
    );
    await browser.close();
  } finally {
    if (server) {
      const ended = new Promise((done) => server!.on("close", done));
      server.kill("SIGTERM");
      await ended;
    }
    await rm(copy, {recursive: true, force: true});
  }
}

function title(page: Page): Promise<string | null> {
  return page.locator(".view h2").first().textContent();
}

/** Saves a file `rounds` times and waits each time until what `read` gives has changed. */
async function measure(
  what: string,
  file: string,
  read: () => Promise<string | null>,
  change: (text: string, round: number) => string
): Promise<void> {
  const seconds: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const before = await read();
    const text = await readFile(file, "utf8");
    const started = performance.now();
    await writeFile(file, change(text, round));
    while ((await read().catch(() => before)) === before) {
      if (performance.now() - started > 20_000) break;
      await new Promise((done) => setTimeout(done, 10));
    }
    seconds.push((performance.now() - started) / 1000);
    await new Promise((done) => setTimeout(done, millisecondsToLook));
  }
  const sorted = seconds.sort((a, b) => a - b);
  console.log(
    `${what.padEnd(34)} median ${sorted[rounds >> 1]!.toFixed(2)} s, worst ${sorted.at(-1)!.toFixed(2)} s`
  );
}
