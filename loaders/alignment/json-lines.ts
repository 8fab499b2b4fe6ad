import {createReadStream} from "node:fs";
import {open} from "node:fs/promises";
import {createInterface} from "node:readline";

const linesAtOnce = 10_000;

/** Writes rows a line each: a whole table as one text may be longer than a text can be. */
export async function writeLines(path: string, rows: readonly object[]): Promise<void> {
  const file = await open(path, "w");
  try {
    for (let from = 0; from < rows.length; from += linesAtOnce) {
      const lines = rows.slice(from, from + linesAtOnce).map((row) => `${JSON.stringify(row)}\n`);
      await file.write(lines.join(""));
    }
  } finally {
    await file.close();
  }
}

/** The rows that `writeLines` wrote. */
export async function readLines<Row>(path: string): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const line of createInterface({input: createReadStream(path, "utf8")})) {
    rows.push(JSON.parse(line) as Row);
  }
  return rows;
}
