import {once} from "node:events";
import {createWriteStream} from "node:fs";
import {finished} from "node:stream/promises";

const flushAt = 1 << 20;
/** DuckDB takes the first line break of a file, in quotes or not, for what ends its records. */
const otherBreaks = /\r\n?/g;
const mustQuote = /[",\r\n]/;

/** A UTF-8 CSV that is being written, a record at a time. */
export interface CsvCopy {
  /** Adds a record. */
  write(cells: readonly string[]): void;
  /** Waits until the disk has taken most of what was written; call it between chunks of input. */
  flush(): Promise<void>;
  /** Ends the file. Returns how many records it holds. */
  close(): Promise<number>;
}

/** Begins a CSV at `path`: commas, quotes doubled inside quotes, line feeds, in cells too. */
export function csvCopy(path: string): CsvCopy {
  const stream = createWriteStream(path);
  const ended = finished(stream);
  // A failure is told by the next `flush` or `close`; until then nobody listens.
  ended.catch(() => {});
  let text = "";
  let records = 0;
  const push = async () => {
    const isFull = !stream.write(text);
    text = "";
    if (isFull) await Promise.race([once(stream, "drain"), ended]);
  };
  return {
    write(cells) {
      records++;
      text += `${csvRecord(cells)}\n`;
    },
    async flush() {
      if (text.length > flushAt) await push();
    },
    async close() {
      if (text !== "") await push();
      stream.end();
      await ended;
      return records;
    }
  };
}

function csvRecord(cells: readonly string[]): string {
  if (cells.length === 1 && cells[0] === "") return '""';
  let line = "";
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i]!;
    if (i > 0) line += ",";
    line += mustQuote.test(cell) ? `"${cell.replaceAll('"', '""').replace(otherBreaks, "\n")}"` : cell;
  }
  return line;
}
