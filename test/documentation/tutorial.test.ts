import {spawn} from "node:child_process";
import {cp, mkdir, readFile, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";
import {JSDOM} from "jsdom";
import {expect, test, vi} from "vitest";
import {projectCopy} from "../site/project-copy.js";
import {stepsOf} from "./tutorial-steps.js";

const project = fileURLToPath(new URL("../../", import.meta.url));

vi.setConfig({testTimeout: 600_000});

interface Run {
  code: number | null;
  said: string;
}

/** Runs a command of the tutorial in a copy of the project, as `npx` there would. */
async function run(copy: string, command: string): Promise<Run> {
  const words = command.replace(/^npx /, "").split(" ");
  const bin: Record<string, string> = {
    plumbline: join(copy, "loaders/cli/plumbline.js"),
    vitest: join(copy, "node_modules/vitest/vitest.mjs"),
    tsc: join(copy, "node_modules/typescript/bin/tsc"),
    biome: join(copy, "node_modules/@biomejs/biome/bin/biome")
  };
  const child = spawn(process.execPath, [bin[words[0]!]!, ...words.slice(1)], {
    cwd: copy,
    env: {...process.env, PLUMBLINE_CACHE: join(copy, ".plumbline/cache"), NO_COLOR: "1"},
    stdio: ["ignore", "pipe", "pipe"]
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
  const code = await new Promise<number | null>((done) => child.on("close", done));
  return {code, said};
}

async function tutorialCopy(): Promise<string> {
  const copy = await projectCopy();
  for (const name of ["test", "bench", "biome.json", "vitest.config.ts", ".gitignore"])
    await cp(join(project, name), join(copy, name), {recursive: true});
  return copy;
}

test("the tutorial, performed step by step, ends with a new table on a page of the published site", async () => {
  const copy = await tutorialCopy();
  const steps = stepsOf(await readFile(join(project, "src/workspace/docs/tutorial.md"), "utf8"));
  const said = new Map<string, string>();
  const tests: string[] = [];
  for (const step of steps) {
    if ("file" in step) {
      await mkdir(dirname(join(copy, step.file)), {recursive: true});
      await writeFile(join(copy, step.file), step.content);
    } else if (step.command.startsWith("npx vitest run ")) {
      // All in one run, below: to start it takes longer than they do.
      tests.push(step.command.slice("npx vitest run ".length));
    } else if (!/ dev\b/.test(step.command)) {
      const {code, said: words} = await run(copy, step.command);
      expect(code, `${step.command}\n${words}`).toBe(0);
      said.set(step.command, words);
    }
  }
  expect(said.get("npx plumbline check data/acme")).toMatch(/coaching +4 rows[\s\S]*0 errors, 0 warnings/);
  const {document} = new JSDOM(await readFile(join(copy, "dist/coaching.html"), "utf8")).window;
  expect(document.querySelector(".view svg")!.getAttribute("aria-label")).toMatch(
    /^East: 54% understood, minutes per rep 90/
  );
  expect(document.querySelector('nav a[aria-current="page"]')!.textContent).toBe("Coaching");
  const {href} = document.querySelector<HTMLAnchorElement>('[data-table="coaching"]')!;
  const rows = JSON.parse(await readFile(join(copy, "dist", href), "utf8"));
  expect(rows).toHaveLength(4);
  // How many people a row rests on stays in the house.
  expect(Object.keys(rows[0])).toEqual(["quarter", "team", "minutes", "minutes_per_rep", "flag"]);

  // What else plumbline new writes is of the same kind, and all of it is whole.
  for (const command of ["npx plumbline new notebook widest-gaps", "npx plumbline new page gaps"])
    expect((await run(copy, command)).code).toBe(0);
  const checks = await Promise.all([
    run(copy, "npx tsc --noEmit"),
    run(copy, "npx biome check --error-on-warnings loaders src test"),
    run(
      copy,
      `npx vitest run ${tests.join(" ")} test/views/gaps.test.ts test/workspace/widest-gaps.test.ts test/engagements/acme.test.ts test/language/catalogue.test.ts`
    )
  ]);
  expect(tests).toEqual(["test/tables/coaching.test.ts", "test/views/coaching.test.ts"]);
  for (const {code, said: words} of checks) expect(code, words).toBe(0);

  const loader = join(copy, "loaders/tables/coaching.ts");
  const kept = (await readFile(loader, "utf8")).replace(
    /published: \{[\s\S]*?\n {2}\},/,
    "published: false,"
  );
  await writeFile(loader, kept);
  const refused = await run(copy, "npx plumbline build data/acme");
  expect(refused.code).toBe(3);
  expect(refused.said.match(/not cleared for publication/g)).toHaveLength(1);
  expect(refused.said).toMatch(
    /src\/coaching.md:1: found the view coaching of this page reads the table coaching, which is not cleared/
  );
});
