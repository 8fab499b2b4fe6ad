/** A column of a wide export, as its format's file describes it. */
export interface ExportColumn {
  /** 0-based place in the file. */
  position: number;
  /** The column's own name: row 1 in Qualtrics, `Question [Row]` in SurveyMonkey. */
  name: string;
  /** The question text, markup removed. */
  question: string;
  /** The tool's own identifier (Qualtrics ImportId); empty where the tool has none. */
  id: string;
}

/** Rows that are not answers of a participant: those whose cell in `column` is one of `values`, upper or lower case. */
export interface DropRule {
  reason: string;
  position: number;
  values: string[];
}

/** How a wide export is laid out: all that reading it needs beside the mapping. */
export interface Layout {
  headerRows: number;
  columns: ExportColumn[];
  drops: DropRule[];
  /** Where the file says whether a response was finished, and which cells mean yes. */
  finished: {position: number; values: string[]} | null;
  /** Where the file says how far a response got, in percent. */
  progress: number | null;
  /** A cell that means: seen, but left unanswered. */
  unansweredCode: string | null;
}

/** A wide survey format: how it is recognised by its first records, and how those lay it out. */
export interface WideFormat {
  id: string;
  /** Whether the first records are this format's, by their content and never by the file's name. */
  recognises(head: readonly string[][]): boolean;
  layout(head: readonly string[][]): Layout;
  /** What a file of this format begins with, for messages. */
  looksLike: string;
}
