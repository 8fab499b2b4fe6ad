import type {Progress} from "../warehouse/ingest.js";

/**
 * Prints each step when it ends: its name, what came of it, and how long it took. On a terminal the step under way is
 * shown as well.
 */
export function stepPrinter(
  output: NodeJS.WriteStream = process.stderr,
  now = () => performance.now()
): Progress {
  const started = new Map<string, number>();
  return (step, detail) => {
    if (detail === undefined) {
      started.set(step, now());
      if (output.isTTY) output.write(`  ${step} …\r`);
      return;
    }
    const ended = now();
    const seconds = (ended - (started.get(step) ?? ended)) / 1000;
    started.delete(step);
    output.write(`  ${step.padEnd(34)} ${detail.padEnd(30)} ${seconds.toFixed(2)} s\n`);
  };
}

/** For commands that print nothing but their result. */
export const silent: Progress = () => {};
