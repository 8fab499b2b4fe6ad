import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, expect, test} from "vitest";
import {lookAt} from "../../loaders/draft/look.js";
import {type Database, openDatabase} from "../../loaders/warehouse/duckdb.js";
import {withTextFile} from "../../loaders/warehouse/read-file.js";
import {readRecords} from "../../loaders/warehouse/read-records.js";

const rows = Array.from({length: 7}, (_, i) => `r${i + 1},2026-01-0${i + 1},${i * 10},fine`);
const header = "id,day,calls,note";

/** Each file, and the warnings that reading it gives: the code, the first row and how many rows. */
const cases: [why: string, text: string, warnings: [code: string, row: number, rows: number][]][] = [
  ["whole rows, a blank line among them", [header, ...rows, "", "r8,2026-01-08,,"].join("\n"), []],
  [
    "two rows that end early",
    [header, ...rows, "r8,2026-01-08", "r9,2026-01-09,1"].join("\n"),
    [["short_row", 9, 2]]
  ],
  [
    "cells that only seem to end: separators in quotes",
    [header, ...rows, '"r8,,",a'].join("\n"),
    [["short_row", 9, 1]]
  ],
  ["a column without a name that rows leave out", [`${header},`, ...rows].join("\n"), []],
  ["lines of one cell, as tools sign with", [header, ...rows, "Copyright (c) 2026"].join("\n"), []],
  [
    "mixed line ends, which are mended before",
    `${header}\r\n${rows.join("\n")}\nr8,2\n`,
    [["short_row", 9, 1]]
  ],
  [
    "lines before the column names",
    ["Report", "", header, ...rows, "r8,2"].join("\n"),
    [
      ["preamble", 1, 1],
      ["short_row", 10, 1]
    ]
  ],
  [
    "another table as wide under other names, and a third",
    [
      header,
      ...rows,
      "code,since,seats,city",
      "a1,2020,7,Rome",
      "key,until,doors,town",
      "b1,2021,8,Oslo"
    ].join("\n"),
    [["other_table", 9, 2]]
  ],
  ["one cell of words among numbers", [header, ...rows, "r8,unknown,3,fine", "n/a,n/a,n/a,"].join("\n"), []]
];

let db: Database;
let folder: string;
beforeAll(async () => {
  db = await openDatabase(":memory:");
  folder = await mkdtemp(join(tmpdir(), "plumbline-odd-"));
});
afterAll(async () => {
  db.close();
  await rm(folder, {recursive: true});
});

test.each(cases)("reading and sniffing tell of %s", async (_, text, warnings) => {
  await writeFile(join(folder, "a.csv"), text);
  const problems = await withTextFile(folder, "a.csv", {}, (file) =>
    readRecords(
      db,
      file,
      ["id", "day", "calls", "note", "more"].slice(0, text.startsWith(`${header},`) ? 5 : 4),
      1
    )
  );
  const told = (list: typeof problems) => list.map(({code, row, rows = 1}) => [code, row, rows]);
  expect(told(problems)).toEqual(warnings);
  const look = await lookAt(join(folder, "a.csv"));
  expect(told("notices" in look ? look.notices : look.problems)).toEqual(warnings);
});
