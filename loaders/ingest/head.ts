import {open} from "node:fs/promises";
import {dsvFormat} from "d3";

const headBytes = 1 << 20;
const delimiters = [",", ";", "\t", "|"];

/** What a file is before its cells are looked at; all but text is read from a UTF-8 delimited copy. */
export type Container = "text" | "xlsx" | "sav" | "json" | "ndjson" | "parquet";

/** The first records of a delimited UTF-8 text file, and what separates its cells. */
export interface Head {
  container: Container;
  delimiter: string;
  /** At most `count` records, quotes resolved. */
  records: string[][];
}

/**
 * Reads the first `count` records. The delimiter is the candidate that splits the first record into most cells.
 * Header rows of more than 1 MiB are cut there; such a file is then refused for its ragged rows.
 */
export async function readHead(path: string, count: number): Promise<Head> {
  const text = await readStart(path);
  const firstLine = /^[^\r\n]*/.exec(text)![0];
  const cells = (delimiter: string) => dsvFormat(delimiter).parseRows(firstLine)[0]?.length ?? 0;
  const delimiter = delimiters.reduce((best, next) => (cells(next) > cells(best) ? next : best));
  const records: string[][] = [];
  dsvFormat(delimiter).parseRows(text, (record) => {
    // A blank line is no record: DuckDB skips it too, so that both count rows alike.
    if (records.length < count && !(record.length === 1 && record[0] === "")) records.push(record);
    return null;
  });
  return {container: "text", delimiter, records};
}

async function readStart(path: string): Promise<string> {
  const file = await open(path);
  try {
    const {buffer, bytesRead} = await file.read({buffer: Buffer.alloc(headBytes), position: 0});
    return buffer.toString("utf8", 0, bytesRead).replace(/^\uFEFF/, "");
  } finally {
    await file.close();
  }
}
