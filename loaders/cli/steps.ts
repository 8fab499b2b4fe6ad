import type {Progress} from "../warehouse/ingest.js";

/**
 * Prints each step when it ends: its name, what came of it, and how long it took. On a terminal the step under way is
 * shown as well, with a bar where it reads a large file.
 */
export function stepPrinter(
  output: NodeJS.WriteStream = process.stderr,
  now = () => performance.now()
): Progress {
  const started = new Map<string, number>();
  return (step, detail, share) => {
    if (share !== undefined) {
      if (output.isTTY) output.write(`  ${step} ${bar(share)}\r`);
      return;
    }
    if (detail === undefined) {
      started.set(step, now());
      if (output.isTTY) output.write(`  ${step} …\r`);
      return;
    }
    const ended = now();
    const seconds = (ended - (started.get(step) ?? ended)) / 1000;
    started.delete(step);
    // A bar may be longer than what takes its place.
    if (output.isTTY) output.write("\u001b[K");
    output.write(`  ${step.padEnd(34)} ${detail.padEnd(30)} ${seconds.toFixed(2)} s\n`);
  };
}

const barWidth = 20;

/** `[#####---------------]  25 %` */
function bar(share: number): string {
  const full = Math.round(share * barWidth);
  return `[${"#".repeat(full)}${"-".repeat(barWidth - full)}] ${String(Math.floor(share * 100)).padStart(3)} %`;
}

/** For commands that print nothing but their result. */
export const silent: Progress = () => {};
