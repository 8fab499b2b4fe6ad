import {open} from "node:fs/promises";
import {join} from "node:path";
import {expect, test} from "vitest";
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

test("of a file over 20 MB it is told how far reading is, each percent once and up to the end; of a smaller one nothing", async () => {
  const shares: number[] = [];
  const read = async (bytes: number) =>
    withTextFile(
      await csvOf(bytes),
      "large.csv",
      {},
      async () => [],
      (share) => shares.push(share)
    );
  expect(await read(21_000_000)).toEqual([]);
  expect(shares.length).toBeGreaterThan(3);
  expect(shares.length).toBeLessThanOrEqual(100);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.at(-1)).toBe(1);
  shares.length = 0;
  await read(1_000_000);
  expect(shares).toEqual([]);
});
