import {basename, dirname} from "node:path";
import fc from "fast-check";
import {expect, test} from "vitest";
import {readSingleQuoted} from "../../../loaders/ingest/containers/single-quotes.js";
import {plainLayout} from "../../../loaders/ingest/layout-columns.js";
import {openDatabase} from "../../../loaders/warehouse/duckdb.js";
import {readColumns} from "../../../loaders/warehouse/read-columns.js";
import {withTextFile} from "../../../loaders/warehouse/read-file.js";
import {writeEngagement} from "../../engagement-folder.js";
import {hasShared, shared} from "../../shared.js";
import {readAnswers} from "../read-answers.js";

test.each<[string, string[], string]>([
  ["a,'b, c',d", ["a", "b, c", "d"], "a separator inside quotes"],
  ["'it won't, really','',x", ["it won't, really", "", "x"], "an apostrophe as it is, an empty cell"],
  ["'it''s ''so''',y", ["it's 'so'", "y"], "quotes doubled"],
  ["men's,boots'", ["men's", "boots'"], "apostrophes outside quotes"],
  ["", [""], "nothing"]
])("%s is read as %j: %s", (line, cells) => {
  expect(readSingleQuoted(line, ",")).toEqual({cells, isOpen: false});
});

test("what is written between single quotes is read back, whatever it holds but line breaks", () => {
  const cell = fc.string().map((text) => text.replace(/[\r\n]/g, ""));
  fc.assert(
    fc.property(fc.array(cell, {minLength: 1, maxLength: 6}), (cells) => {
      const line = cells.map((text) => `'${text.replaceAll("'", "''")}'`).join(";");
      expect(readSingleQuoted(line, ";")).toEqual({cells, isOpen: false});
    })
  );
  expect(readSingleQuoted("a,'b", ",").isOpen).toBe(true);
});

/** What is read of a file whose first row are its names: rows, rows that repeat the names, and what is said. */
async function read(path: string, quote?: '"' | "'") {
  const db = await openDatabase(":memory:");
  try {
    let rows: Record<string, string>[] = [];
    let again: number[] = [];
    const problems = await withTextFile(dirname(path), basename(path), {quote}, async (file) => {
      const names = file.head.records[0]!;
      const columns = names.map((name, position) => ({position, name, question: name, id: ""}));
      const found = await readColumns(db, file, plainLayout(columns));
      rows = await db.rows("FROM file_rows ORDER BY row");
      again = (await db.rows<{row: number}>("FROM repeated_headers ORDER BY row")).map(({row}) => row);
      return found;
    });
    return {rows, again, said: problems.map(({severity, code, row}) => `${severity} ${code} ${row ?? "-"}`)};
  } finally {
    db.close();
  }
}

test("single quotes are guessed and said, or taken on the source's word", async () => {
  const folder = await writeEngagement({"a.csv": "id,'what'\n1,'a, b'\n2,'it isn't'\n"});
  const guessed = await read(`${folder}/a.csv`);
  expect(guessed.rows.map(({c1}) => c1)).toEqual(["a, b", "it isn't"]);
  expect(guessed.said).toEqual(["warning guessed_quote -"]);
  expect((await read(`${folder}/a.csv`, "'")).said).toEqual([]);
});

test.skipIf(!hasShared)(
  "real files with single quotes, repeated names and a second table are read, and it is said",
  async () => {
    const quoted = await read(shared("samples/csv/pollock-file_quotation_char_0x27.csv"));
    const usual = await read(shared("samples/csv/pollock-file_no_trailing_newline.csv"));
    expect(quoted.said).toEqual(["warning guessed_quote -"]);
    // Whoever changed the file's quotes left the doubled ones as they were.
    const plain = (cell: unknown) => (typeof cell === "string" ? cell.replaceAll('""', '"') : cell);
    const rows = quoted.rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, plain(cell)]))
    );
    expect(rows).toEqual(usual.rows);
    expect(await read(shared("samples/csv/pollock-file_header_multirow_3.csv"))).toMatchObject({
      ...{again: [2, 3], said: ["warning repeated_header 2"]}
    });
    expect(await read(shared("samples/csv/pollock-file_multitable_less.csv"))).toMatchObject({
      ...{again: [85], said: ["warning short_row 85", "warning repeated_header 85"]}
    });
  }
);

test("a row that holds the column names again is left out with its reason, of two files that were joined", async () => {
  const names = "Person,Log every call,Ask first";
  const {kept, dropped, problems} = await readAnswers(`${names}\ne1,Start,Stop\n${names}\ne2,Stop,Start\n`, {
    ...{format: "table", quarter: "2026Q1", respondent: "Person"},
    columns: [{pattern: "^Log", expectation: "L1", perspective: "meta", field: "action"}]
  });
  expect([kept, dropped]).toEqual([[3, 2], {"column names again": 1}]);
  expect(problems).toEqual([expect.objectContaining({code: "repeated_header", row: 3})]);
});
