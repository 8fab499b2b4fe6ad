import {
  DateDay,
  Decimal,
  Int32,
  Table,
  TimestampMillisecond,
  tableFromArrays,
  tableFromIPC,
  vectorFromArray
} from "apache-arrow";
import {expect, test} from "vitest";
import {gridColumn} from "../../../src/workspace/grid/column.js";
import {arrowFile, csvFile, tsv} from "../../../src/workspace/grid/export.js";

const table = tableFromArrays({
  text: ["plain", 'with "quotes", and comma', "two\nlines", "", null],
  n: [0.1, 2, null, 4, 5]
});
const columnsOf = (of: Table) => of.schema.fields.map((field, i) => gridColumn(field, of.getChildAt(i)!));
const rows = Uint32Array.from([4, 1, 2, 3]);

test("CSV keeps the order that is shown, tells an empty text from none, and numbers in full", async () => {
  expect(await (await csvFile(columnsOf(table), rows)).text()).toBe(
    'text,n\r\n,5\r\n"with ""quotes"", and comma",2\r\n"two\nlines",\r\n"",4\r\n'
  );
});

test("TSV puts what holds a tab or a line's end in quotes, so that it pastes as one cell", () => {
  expect(tsv(columnsOf(table), [0, 2], true)).toBe('text\tn\nplain\t0.1\n"two\nlines"\t');
});

test("Arrow gives back the rows that are shown, of the types that they were", async () => {
  const back = tableFromIPC(await arrowFile(table, rows).arrayBuffer());
  expect([...back.getChild("n")!]).toEqual([5, 2, null, 4]);
  expect([...back.getChild("text")!]).toEqual([null, 'with "quotes", and comma', "two\nlines", ""]);
  expect(tableFromIPC(await arrowFile(table, null).arrayBuffer()).numRows).toBe(5);
});

test("dates, times, decimals and nested values are shown as people write them", () => {
  const day = Date.UTC(2026, 8, 30);
  const many = new Table({
    day: vectorFromArray([new Date(day), null], new DateDay()),
    time: vectorFromArray([day + 3_723_004, day], new TimestampMillisecond()),
    amount: vectorFromArray(
      [Uint32Array.from([4294967246, 4294967295, 4294967295, 4294967295]), Uint32Array.from([1250, 0, 0, 0])],
      new Decimal(2, 18)
    ),
    list: vectorFromArray([[1, 2], null]),
    whole: vectorFromArray([7, -7], new Int32())
  });
  const shown = columnsOf(many).map((column) => [0, 1].map((row) => column.show(column.get(row))));
  expect(shown).toEqual([
    ["2026-09-30", ""],
    ["2026-09-30 01:02:03.004", "2026-09-30"],
    ["-0.5", "12.5"],
    ["[1,2]", ""],
    ["7", "-7"]
  ]);
});
