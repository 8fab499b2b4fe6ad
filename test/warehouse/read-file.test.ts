import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {csvFormatRows} from "d3";
import fc from "fast-check";
import {afterAll, beforeAll, expect, test} from "vitest";
import {readHead} from "../../loaders/ingest/head.js";
import {type Database, openDatabase} from "../../loaders/warehouse/duckdb.js";
import {withTextFile} from "../../loaders/warehouse/read-file.js";
import {readRecords} from "../../loaders/warehouse/read-records.js";

let folder: string;
let db: Database;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "plumbline-test-"));
  db = await openDatabase(":memory:");
});
afterAll(async () => {
  db.close();
  await rm(folder, {recursive: true});
});

/** Cells as people type them: quotes, separators, line breaks, other scripts; no lone surrogates, which no file holds. */
const cell = fc.string({unit: fc.constantFrom("a", '"', ",", ";", "\n", "é", "語", " "), maxLength: 8});

async function read(text: string | Buffer, columns: readonly string[]) {
  await writeFile(join(folder, "cells.csv"), text);
  let rows: Record<string, string | null>[] = [];
  const problems = await withTextFile(folder, "cells.csv", {}, async (file) => {
    const found = await readRecords(db, file, columns, 1);
    rows = await db.rows(`SELECT ${columns.join(", ")} FROM file_rows ORDER BY row`);
    return found;
  });
  return {problems, rows};
}

test("what is written as CSV is read back cell by cell", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell, cell), {minLength: 1, maxLength: 5}), async (cells) => {
      const filled = cells.map((row) => row.map((text) => `x${text}`));
      const {problems, rows} = await read(csvFormatRows([["a", "b", "c"], ...filled]), ["a", "b", "c"]);
      expect(problems).toEqual([]);
      expect(rows).toEqual(filled.map(([a, b, c]) => ({a, b, c})));
      const head = await readHead(join(folder, "cells.csv"), 9);
      expect(head.records).toEqual([["a", "b", "c"], ...filled]);
    }),
    {numRuns: 60}
  );
});

test.each([
  ["a BOM", "\uFEFFa,b\n1,2\n", [{a: "1", b: "2"}]],
  ["CRLF", "a,b\r\n1,2\r\n", [{a: "1", b: "2"}]],
  ["semicolons", "a;b\n1,5;2\n", [{a: "1,5", b: "2"}]],
  [
    "cells full of another delimiter",
    "a,b\n1;2;3,4\n5;6;7,8\n",
    [
      {a: "1;2;3", b: "4"},
      {a: "5;6;7", b: "8"}
    ]
  ],
  ["no line end at the end", "a,b\n1,2", [{a: "1", b: "2"}]],
  [
    "short rows",
    "a,b\n1\n3,4\n",
    [
      {a: "1", b: null},
      {a: "3", b: "4"}
    ]
  ],
  [
    "UTF-16 with its mark",
    Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from("a\tb\né\t2\n", "utf16le")]),
    [{a: "é", b: "2"}]
  ]
])("reads %s", async (_, text, expected) => {
  expect(await read(text, ["a", "b"])).toEqual({problems: [], rows: expected});
});

test("finds the row and column of the first byte that is not UTF-8, chunk borders included", async () => {
  const start = `name,note\n${"ab,é\n".repeat(900_000)}`;
  const {problems} = await read(
    Buffer.concat([Buffer.from(`${start}last,`), Buffer.from([0xc3]), Buffer.from(" x\n")]),
    ["name", "note"]
  );
  expect(problems).toEqual([
    expect.objectContaining({
      code: "broken_utf8",
      row: 900_002,
      column: "note",
      found: "the byte 0xc3, which is not UTF-8"
    })
  ]);
});

test("takes every valid text for valid, wherever its chunks end", async () => {
  const {problems} = await read(`a,b\n${"é語🙂,x\n".repeat(700_000)}`, ["a", "b"]);
  expect(problems).toEqual([]);
});
