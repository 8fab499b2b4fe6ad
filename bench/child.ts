import {spawn} from "node:child_process";
import {readFile} from "node:fs/promises";

/** How a program of its own ran. */
export interface Run {
  seconds: number;
  /** Most memory held at once, in GB; null where the system does not say. */
  memory: number | null;
}

/** Peak memory for a table. */
export function memory(run: Run): string {
  return run.memory === null ? "?" : `${run.memory.toFixed(1)} GB`;
}

/** Runs Node with arguments as a program of its own, and watches its memory. */
export async function run(
  args: readonly string[],
  env: Record<string, string> = {}
): Promise<Run & {stdout: string; failed: string | null}> {
  const start = performance.now();
  const child = spawn(process.execPath, args, {
    env: {...process.env, ...env},
    stdio: ["ignore", "pipe", "pipe"]
  });
  const said = {stdout: "", stderr: ""};
  for (const name of ["stdout", "stderr"] as const) {
    child[name].setEncoding("utf8").on("data", (text: string) => {
      said[name] += text;
    });
  }
  let most: number | null = null;
  const watch = setInterval(async () => {
    const status = await readFile(`/proc/${child.pid}/status`, "utf8").catch(() => "");
    const kilobytes = /VmHWM:\s*(\d+)/.exec(status)?.[1];
    if (kilobytes) most = Number(kilobytes) / 1e6;
  }, 100);
  const code = await new Promise<number | null>((done, fail) => {
    child.on("error", fail).on("close", done);
  });
  clearInterval(watch);
  const failed = code === 0 ? null : `${args.join(" ")} ended with ${code}: ${said.stderr.slice(-500)}`;
  return {seconds: (performance.now() - start) / 1000, memory: most, stdout: said.stdout, failed};
}
