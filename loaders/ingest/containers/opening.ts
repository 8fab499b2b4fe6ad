import type {FileEncoding} from "./encoding-of.js";

/** What a source in engagement.json may say about how its file is opened. */
export interface Opening {
  /** Only where a text file's bytes do not tell it. */
  encoding?: FileEncoding | undefined;
  /** The worksheet of a workbook. Default: the only one that holds data. */
  sheet?: string | undefined;
  /** What stands around cells of a text that hold separators, where its first lines do not tell it. */
  quote?: '"' | "'" | undefined;
  /** The 1-based row of the column names, where a person named it: then nothing before it is taken for a preamble. */
  headerRow?: number | undefined;
}
