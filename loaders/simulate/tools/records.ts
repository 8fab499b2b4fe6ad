import {csvCell} from "../answer-file.js";
import {textFile} from "../text-file.js";

/** A cell as a tool has it: numbers stay numbers where the file knows them. */
export type Cell = string | number;

/** A file that takes one record after the other. */
export interface RecordFile {
  write(cells: readonly Cell[]): void;
  close(): void;
}

export interface TextLook {
  delimiter?: "," | ";" | "\t";
  newline?: "\n" | "\r\n";
  encoding?: "utf8" | "utf16le";
  hasByteOrderMark?: boolean;
  /** Whether every cell stands in quotes, or only what needs them. */
  quotesAll?: boolean;
}

/** Records as delimited text. */
export function textRecords(path: string, look: TextLook = {}): RecordFile {
  const {delimiter = ",", newline = "\n", encoding = "utf8", hasByteOrderMark = false} = look;
  const file = textFile(path, encoding);
  if (hasByteOrderMark) file.write("\uFEFF");
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  const text = (cell: string) =>
    look.quotesAll || (delimiter !== "," && cell.includes(delimiter)) ? quoted(cell) : csvCell(cell);
  return {
    write: (cells) => file.write(`${cells.map((cell) => text(String(cell))).join(delimiter)}${newline}`),
    close: () => file.close()
  };
}
