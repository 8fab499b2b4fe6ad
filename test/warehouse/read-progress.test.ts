import {open} from "node:fs/promises";
import {join} from "node:path";
import {expect, test} from "vitest";
import {stepPrinter} from "../../loaders/cli/steps.js";
import {withTextFile} from "../../loaders/warehouse/read-file.js";
import {writeEngagement} from "../engagement-folder.js";

/** A CSV of about so many bytes. */
async function csvOf(bytes: number): Promise<string> {
  const folder = await writeEngagement();
  const file = await open(join(folder, "large.csv"), "w");
  try {
    await file.write("id,what\n");
    const rows = "1,something that somebody wrote\n".repeat(32_768);
    for (let size = 0; size < bytes; size += rows.length) await file.write(rows);
  } finally {
    await file.close();
  }
  return folder;
}

/** What the command line writes of a file's steps, to a terminal or to a file. */
function printer(isTTY: boolean) {
  const written: string[] = [];
  const output = {isTTY, write: (text: string) => written.push(text)} as unknown as NodeJS.WriteStream;
  return {written, print: stepPrinter(output, () => 0)};
}

test("of a file over 20 MB it is told how far reading is, each percent once and up to the end; of a smaller one nothing", async () => {
  const shares: number[] = [];
  const [terminal, file] = [printer(true), printer(false)];
  const read = async (bytes: number) =>
    withTextFile(
      await csvOf(bytes),
      "large.csv",
      {},
      async () => [],
      (share) => {
        shares.push(share);
        terminal.print("large.csv", undefined, share);
        file.print("large.csv", undefined, share);
      }
    );
  expect(await read(21_000_000)).toEqual([]);
  expect(shares.length).toBeGreaterThan(3);
  expect(shares.length).toBeLessThanOrEqual(100);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.at(-1)).toBe(1);
  // A terminal shows a bar that is drawn over itself; what is no terminal gets none.
  expect(terminal.written).toHaveLength(shares.length);
  expect(terminal.written[0]).toMatch(/^ {2}large\.csv \[#*-+\] +\d+ %\r$/);
  expect(terminal.written.at(-1)).toBe("  large.csv [####################] 100 %\r");
  expect(file.written).toEqual([]);
  shares.length = 0;
  await read(1_000_000);
  expect(shares).toEqual([]);
});
