import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import fc from "fast-check";
import {afterAll, beforeAll, expect, test} from "vitest";
import {csvCopy} from "../../../loaders/ingest/containers/csv-copy.js";
import {pickCells} from "../../../loaders/ingest/containers/pick-cells.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "plumbline-pick-"));
});
afterAll(() => rm(folder, {recursive: true}));

async function picked(path: string, positions: number[]) {
  const records: {cells: string[]; width: number}[] = [];
  for await (const record of pickCells(path, ",", positions)) records.push(record);
  return records;
}

test("picks the cells that were written, whatever stands in them", async () => {
  const cell = fc.string({unit: fc.constantFrom("a", "é", "😀", ",", '"', "\n", " ", "'"), maxLength: 6});
  const record = fc.array(cell, {minLength: 3, maxLength: 3});
  const places = fc.uniqueArray(fc.nat(3), {minLength: 1, maxLength: 3});
  await fc.assert(
    fc.asyncProperty(fc.array(record, {minLength: 1, maxLength: 6}), places, async (records, positions) => {
      const path = join(folder, "a.csv");
      const copy = csvCopy(path);
      for (const cells of records) copy.write(cells);
      await copy.close();
      const expected = records.map((cells) => positions.map((position) => cells[position] ?? ""));
      expect((await picked(path, positions)).map(({cells}) => cells)).toEqual(expected);
    }),
    {numRuns: 60}
  );
});

test.each([
  [
    "\uFEFFa,b\r\n1,2,,\r\n\r\n3",
    [
      ["a", 2],
      ["1", 2],
      ["3", 1]
    ]
  ],
  [
    'a,b\r"x\ry",""\r\r',
    [
      ["a", 2],
      ["x\ry", 2]
    ]
  ],
  [",\n", [["", 0]]]
])("counts cells up to the last that is not empty: %j", async (text, expected) => {
  const path = join(folder, "b.csv");
  await writeFile(path, text);
  expect((await picked(path, [0])).map(({cells, width}) => [cells[0], width])).toEqual(expected);
});
