import {spawn} from "node:child_process";
import {createRequire} from "node:module";
import {dirname, join} from "node:path";
import type {Audience} from "../disclosure/report.js";

const {resolve} = createRequire(import.meta.url);
/** Modules that Framework's process loads before it starts. */
const preloads = ["./offline.js", "./hidden-pages.js", "./one-window.js", "./checked-loaders.js"].map(
  (name) => new URL(name, import.meta.url).href
);

/** Where pages and data are found, for whom the site is (as without one: published), and where it goes. */
export interface FrameworkVariables extends Record<string, string> {
  PLUMBLINE_PUBLISHED: string;
  PLUMBLINE_AUDIENCE: Audience;
}

/** What every run of Framework gets: no telemetry, and nothing that asks a person. */
const environment = {OBSERVABLE_TELEMETRY_DISABLE: "true", NO_COLOR: "1"};

/** Where Framework's command is; its package exports no path to it. */
export function frameworkCommand(): string {
  return join(dirname(resolve("@observablehq/framework/package.json")), "dist/bin/observable.js");
}

/** Starts Framework in the product's folder. It ends with this process, however that ends short of being killed. */
export function spawnFramework(args: readonly string[], project: string, variables: FrameworkVariables) {
  const node = ["--no-warnings=ExperimentalWarning", ...preloads.flatMap((url) => ["--import", url])];
  const child = spawn(process.execPath, [...node, frameworkCommand(), ...args], {
    cwd: project,
    env: {...process.env, ...environment, ...variables},
    stdio: ["ignore", "pipe", "pipe"]
  });
  const end = () => child.kill();
  process.once("exit", end);
  child.once("close", () => process.off("exit", end));
  return child;
}

/** Runs Framework to its end. Throws its last words where it fails. */
export async function runFramework(
  command: "build",
  project: string,
  variables: FrameworkVariables
): Promise<void> {
  const child = spawnFramework([command], project, variables);
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8");
    stream.on("data", (text: string) => {
      said = (said + text).slice(-20_000);
    });
  }
  const code = await new Promise<number | null>((done, fail) => {
    child.on("error", fail);
    child.on("close", done);
  });
  const ofLoader = /\berror: (?:src\/.*)/.exec(said)?.[0];
  if (code !== 0 && ofLoader) throw new Error(`${ofLoader}\nnothing was built: mend the loader above first`);
  if (code !== 0 || /^(error|warning): .*not found/im.test(said)) {
    throw new Error(
      `the site could not be built (Framework ended with ${code}):\n${said.split("\n").slice(-15).join("\n")}`
    );
  }
}
