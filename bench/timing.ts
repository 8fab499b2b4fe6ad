/** What a step gave and how long it took. */
export interface Timed<Result> {
  result: Result;
  seconds: number;
}

export function timed<Result>(step: () => Result): Timed<Result> {
  const start = performance.now();
  const result = step();
  return {result, seconds: (performance.now() - start) / 1000};
}

export function seconds(value: number): string {
  return `${value.toFixed(2)} s`;
}

/** Prints rows under their headings, the first column to the left and the others to the right. */
export function printTable(headings: readonly string[], rows: readonly (readonly string[])[]): void {
  const lines = [headings, ...rows];
  const widths = headings.map((_, i) => Math.max(...lines.map((line) => line[i]!.length)));
  for (const line of lines) {
    console.log(
      `  ${line.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join("  ")}`
    );
  }
}
