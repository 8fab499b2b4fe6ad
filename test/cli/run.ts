import {spawn} from "node:child_process";
import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {format} from "node:util";
import {onTestFinished, vi} from "vitest";
import {runCommand} from "../../loaders/cli/run-command.js";

const command = fileURLToPath(new URL("../../loaders/cli/plumbline.js", import.meta.url));

export interface Run {
  code: number | null;
  stdout: string;
  stderr: string;
}

/**
 * Runs the `plumbline` command as a user would, in a process of its own, with a cache of its own where `cache` names
 * one. `isCutOff`: nobody reads what it says.
 */
export async function plumblineProcess(
  args: readonly string[],
  {cache, isCutOff = false}: {cache?: string; isCutOff?: boolean} = {}
): Promise<Run> {
  const child = spawn(process.execPath, [command, ...args], {
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

/** Runs the command in the test's own process, one at a time: a process of its own takes seconds to start. */
export async function plumbline(
  args: readonly string[],
  {cache}: {cache?: string} = {}
): Promise<Run & {code: number}> {
  const run = {stdout: "", stderr: ""};
  for (const name of ["stdout", "stderr"] as const)
    vi.spyOn(process[name], "write").mockImplementation((text) => {
      run[name] += text;
      return true;
    });
  // Vitest's console does not print through the process's streams.
  for (const [name, stream] of [["log", "stdout"] as const, ["error", "stderr"] as const])
    vi.spyOn(console, name).mockImplementation((...words) => {
      run[stream] += `${format(...words)}\n`;
    });
  if (cache) vi.stubEnv("PLUMBLINE_CACHE", cache);
  try {
    return {code: await runCommand(args), ...run};
  } finally {
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
  }
}

/** An empty folder that goes when the test ends. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "plumbline-test-"));
  onTestFinished(() => rm(folder, {recursive: true, force: true}));
  return folder;
}
