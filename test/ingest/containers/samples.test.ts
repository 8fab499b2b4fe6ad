import {readdir, readFile} from "node:fs/promises";
import {basename, dirname} from "node:path";
import {expect, test} from "vitest";
import {type Database, openDatabase} from "../../../loaders/warehouse/duckdb.js";
import {withTextFile} from "../../../loaders/warehouse/read-file.js";
import {readRecords} from "../../../loaders/warehouse/read-records.js";
import {hasShared, shared} from "../../shared.js";

/** A file's rows by the names in its first row, and what was said of it. */
async function read(path: string) {
  const db = await openDatabase(":memory:");
  try {
    let rows: Record<string, string | null>[] = [];
    const problems = await withTextFile(dirname(path), basename(path), {}, async (file) => {
      const found = await readRecords(db, file, file.head.records[0]!, 1);
      rows = await rowsOf(db);
      return found;
    });
    return {rows, said: problems.map(({severity, code}) => `${severity} ${code}`)};
  } finally {
    db.close();
  }
}

function rowsOf(db: Database): Promise<Record<string, string | null>[]> {
  return db.rows("SELECT * EXCLUDE (row) FROM file_rows ORDER BY row");
}

const spectrum = hasShared
  ? (await readdir(shared("samples/csv"))).filter((name) => /^spectrum-.*\.csv$/.test(name))
  : [];

test.skipIf(!hasShared).each(spectrum)(
  "reads the hard CSV %s as the JSON beside it says, and that JSON",
  async (name) => {
    const path = shared(`samples/csv/${name}`);
    const json = path.replace(/csv$/, "json");
    // Line breaks inside cells are line feeds in every copy.
    const plain = (rows: Record<string, string | null>[]) =>
      rows.map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([key, cell]) => [key, (cell ?? "").replaceAll("\r\n", "\n")])
        )
      );
    const expected = plain(JSON.parse(await readFile(json, "utf8")));
    expect(plain((await read(path)).rows)).toEqual(expected);
    expect(plain((await read(json)).rows)).toEqual(expected);
  }
);

const first = {DATE: "28/01/2018", PRODUCTID: "MG-8769", ProductType: "Men's Waterproof Hiking Boots"};

test.skipIf(!hasShared).each([
  ["field_delimiter_0x3B", 83, []],
  ["header_multirow_3", 85, []],
  ["header_only", 0, []],
  ["multitable_less", 166, ["warning short_row", "warning other_table"]],
  ["no_payload", 0, ["error empty_export"]],
  ["no_trailing_newline", 83, []],
  ["preamble", 83, ["warning preamble"]],
  // Its cells hold apostrophes that are not doubled.
  ["quotation_char_0x27", 83, ["warning guessed_quote"]]
])("reads the polluted CSV %s: %d rows", async (name, count, expected) => {
  const {rows, said} = await read(shared(`samples/csv/pollock-file_${name}.csv`));
  expect(said).toEqual(expected);
  expect(rows).toHaveLength(count);
  if (count === 0) return;
  expect(rows.find((row) => row.DATE !== "DATE")).toMatchObject(first);
  for (const row of rows.slice(2, 83)) expect(row.URL).toMatch(/^https?:[^'"]*$/);
});
