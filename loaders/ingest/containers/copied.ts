import type {FileEncoding} from "./encoding-of.js";
import type {Finding} from "./refusal.js";
import type {Widths} from "./widths.js";

/** Hears what share of a file was read, 0 to 1. */
export type Told = (share: number) => void;

/** A file as UTF-8 delimited text: itself, or a copy. */
export interface Copied {
  path: string;
  delimiter: string;
  /** Records that are not blank, header rows included: what reading the text must come to. */
  records: number;
  /** How wide the records of a delimited text are; in other containers empty cells at a row's end are not written. */
  widths?: Widths;
  /** What a text file was written in; UTF-8 for every other container. */
  encoding: FileEncoding;
  /** Records of the file that stand before those of the text. */
  skipped: number;
  /** Whether no cell stands in quotes, so that the text may be read by several threads at once. */
  isUnquoted: boolean;
  /** What was done to the file that its reader should know. */
  notices: Finding[];
}
