import {once} from "node:events";
import {createWriteStream} from "node:fs";
import {join} from "node:path";
import {strToU8, unzipSync, Zip, ZipDeflate} from "fflate";
import iconv from "iconv-lite";
import {savCases, savStart} from "../loaders/simulate/tools/sav-file.js";
import {randomInteger, randomSource} from "../loaders/statistics/random.js";
import {openDatabase} from "../loaders/warehouse/duckdb.js";
import {xlsxFile} from "../test/ingest/containers/xlsx-file.js";

/** A file to be read, and the query by which DuckDB alone reads it. */
export interface FormatFile {
  name: string;
  path: string;
  query?: string;
}

const questions = 30;
const labels = ["Strongly disagree", "Disagree", "Neither", "Agree", "Strongly agree", "Don't know"];
const words = "we want less noise, more time with customers; say why and what done means each quarter".split(
  " "
);
const header = ["ResponseId", ...Array.from({length: questions}, (_, i) => `Q${i + 1}`), "Comment"];
const rowsAtOnce = 2000;
const readCsv = (options: string) =>
  `FROM read_csv(getvariable('path'), all_varchar = true, header = true${options})`;

/** Writers of the files, by container and variant; each makes a file of about so many bytes. */
export const writeFormats: readonly ((folder: string, bytes: number) => Promise<FormatFile>)[] = [
  async (folder, bytes) => ({
    name: "CSV",
    path: await written(join(folder, "plain.csv"), bytes, csvRows(",", false)),
    query: readCsv("")
  }),
  async (folder, bytes) => ({
    name: "CSV, quotes",
    path: await written(join(folder, "quotes.csv"), bytes, csvRows(",", true)),
    query: readCsv("")
  }),
  async (folder, bytes) => ({
    name: "TSV, UTF-16",
    path: await written(join(folder, "utf16.tsv"), bytes, encodedRows("utf-16le", "\t")),
    query: readCsv(", delim = '\\t', encoding = 'utf-16'")
  }),
  async (folder, bytes) => ({
    name: "CSV, Windows-1252",
    path: await written(join(folder, "windows.csv"), bytes, encodedRows("windows-1252", ";")),
    query: readCsv(", encoding = 'latin-1'")
  }),
  async (folder, bytes) => ({
    name: "NDJSON",
    path: await written(join(folder, "rows.ndjson"), bytes, () =>
      some()
        .map((row) => `${JSON.stringify(Object.fromEntries(header.map((name, i) => [name, row[i]])))}\n`)
        .join("")
    ),
    query: "FROM read_json(getvariable('path'), format = 'newline_delimited')"
  }),
  writeQualtricsJson,
  writeParquet,
  writeSav,
  writeXlsx
];

const random = randomSource(7);

function some(): string[][] {
  return Array.from({length: rowsAtOnce}, () => [
    `R_${randomInteger(random, 2 ** 31).toString(36)}`,
    ...Array.from({length: questions}, () => labels[randomInteger(random, labels.length)]!),
    Array.from({length: 12}, () => words[randomInteger(random, words.length)]!).join(" ")
  ]);
}

function csvRows(delimiter: string, isQuoted: boolean): (isFirst: boolean) => string {
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, i) => (isQuoted || (cell.includes(delimiter) && i > 0) ? `"${cell}"` : cell))
      .join(delimiter);
  return (isFirst) =>
    `${[...(isFirst ? [header] : []), ...some()]
      .map((cells) => line(isQuoted ? cells : cells.map((cell) => cell.replace(/[,;]/g, ""))))
      .join("\n")}\n`;
}

function encodedRows(encoding: string, delimiter: string): (isFirst: boolean) => Buffer {
  const rows = csvRows(delimiter, false);
  return (isFirst) => {
    const text = rows(isFirst).replaceAll("Neither", "Weiß nicht");
    return iconv.encode(text, encoding, {addBOM: isFirst && encoding === "utf-16le"});
  };
}

async function written(
  path: string,
  bytes: number,
  next: (isFirst: boolean) => string | Buffer,
  last = ""
): Promise<string> {
  const stream = createWriteStream(path);
  for (let size = 0; size < bytes; ) {
    const chunk = Buffer.from(next(size === 0) as string);
    size += chunk.length;
    if (!stream.write(chunk)) await once(stream, "drain");
  }
  stream.end(last);
  await once(stream, "close");
  return path;
}

async function writeQualtricsJson(folder: string, bytes: number): Promise<FormatFile> {
  const record = (row: readonly string[]) =>
    JSON.stringify({
      responseId: row[0],
      values: Object.fromEntries(
        header.slice(1).map((name, i) => [name, i < questions ? (i % 5) + 1 : row[i + 1]])
      ),
      labels: Object.fromEntries(header.slice(1, -1).map((name, i) => [name, row[i + 1]])),
      displayedFields: header.slice(1)
    });
  const path = await written(
    join(folder, "qualtrics.json"),
    bytes,
    (isFirst) => `${isFirst ? '{"responses":[' : ","}${some().map(record).join(",")}`,
    "]}"
  );
  return {name: "Qualtrics JSON", path};
}

async function writeParquet(folder: string, bytes: number): Promise<FormatFile> {
  // Parquet packs these rows to about a fifth of their CSV.
  const csv = await written(join(folder, "rows.csv"), bytes * 5, csvRows(",", true));
  const path = join(folder, "rows.parquet");
  const db = await openDatabase(":memory:");
  await db.run(
    `COPY (${readCsv("").replace("getvariable('path')", `'${csv}'`)}) TO '${path}' (FORMAT parquet)`
  );
  db.close();
  return {name: "Parquet", path, query: "FROM read_parquet(getvariable('path'))"};
}

async function writeSav(folder: string, bytes: number): Promise<FormatFile> {
  const columns = [
    {name: "ID", width: 16},
    ...Array.from({length: questions}, (_, i) => ({
      name: `Q${i + 1}`,
      label: `Question ${i + 1}`,
      labels: labels.map((label, value): [number, string] => [value, label])
    })),
    {name: "COMMENT", width: 120}
  ];
  const rows = () =>
    savCases(
      columns,
      some().map((row) => [row[0]!, ...row.slice(1, -1).map((label) => labels.indexOf(label)), row.at(-1)!])
    );
  const path = await written(join(folder, "cases.sav"), bytes, (isFirst) =>
    isFirst ? Buffer.concat([savStart(columns, -1), rows()]) : rows()
  );
  return {name: "SPSS", path};
}

/** Labels as shared strings, comments in their cells, as spreadsheets and survey tools mix them. */
async function writeXlsx(folder: string, bytes: number): Promise<FormatFile> {
  const path = join(folder, "rows.xlsx");
  const stream = createWriteStream(path);
  let size = 0;
  const zip = new Zip((error, chunk, isLast) => {
    if (error) throw error;
    size += chunk.length;
    stream.write(chunk);
    if (isLast) stream.end();
  });
  const add = (name: string) => {
    const part = new ZipDeflate(name, {level: 1});
    zip.add(part);
    return part;
  };
  const strings = labels.map((label) => `<si><t>${label}</t></si>`).join("");
  for (const [name, content] of Object.entries(
    unzipSync(xlsxFile({sheets: [{name: "Data"}], sharedStrings: strings}))
  ))
    if (!name.includes("sheet1")) add(name).push(content, true);
  const sheet = add("xl/worksheets/sheet1.xml");
  sheet.push(strToU8("<worksheet><sheetData>"));
  let rowNumber = 0;
  const push = (row: readonly string[]) => {
    rowNumber++;
    const cells = row.map((cell, i) => {
      const ref = `${columnLetters(i)}${rowNumber}`;
      const shared = labels.indexOf(cell);
      return shared >= 0
        ? `<c r="${ref}" s="0" t="s"><v>${shared}</v></c>`
        : `<c r="${ref}" t="inlineStr"><is><t>${cell}</t></is></c>`;
    });
    return `<row r="${rowNumber}">${cells.join("")}</row>`;
  };
  sheet.push(strToU8(push(header)));
  while (size < bytes) {
    sheet.push(strToU8(some().map(push).join("")));
    if (stream.writableNeedDrain) await once(stream, "drain");
  }
  sheet.push(strToU8("</sheetData></worksheet>"), true);
  zip.end();
  await once(stream, "close");
  return {name: "Excel (.xlsx)", path};
}

function columnLetters(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : `A${String.fromCharCode(65 + index - 26)}`;
}
