import {spawn} from "node:child_process";
import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {onTestFinished} from "vitest";

const command = fileURLToPath(new URL("../../loaders/cli/plumbline.js", import.meta.url));

export interface Run {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the `plumbline` command as a user would, with a cache of its own where `cache` names one. `isCutOff`: nobody reads what it says. */
export async function plumbline(
  args: readonly string[],
  {cache, cwd, isCutOff = false}: {cache?: string; cwd?: string; isCutOff?: boolean} = {}
): Promise<Run> {
  const child = spawn(process.execPath, [command, ...args], {
    cwd,
    env: {...process.env, ...(cache && {PLUMBLINE_CACHE: cache})},
    stdio: ["ignore", "pipe", "pipe"]
  });
  const run: Run = {code: null, stdout: "", stderr: ""};
  for (const name of ["stdout", "stderr"] as const)
    child[name].setEncoding("utf8").on("data", (text: string) => {
      run[name] += text;
    });
  if (isCutOff) child.stdout.destroy();
  run.code = await new Promise((done, fail) => {
    child.on("error", fail).on("close", done);
  });
  return run;
}

/** An empty folder that goes when the test ends. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "plumbline-test-"));
  onTestFinished(() => rm(folder, {recursive: true, force: true}));
  return folder;
}
