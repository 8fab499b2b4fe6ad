import type {Head} from "./head.js";

/**
 * What a column is for, where the tool itself says so; a column without one is a question. `person` is an id that the
 * tool passes on from the client's own lists, `response_id` one that it made up for the response.
 */
export type SystemRole =
  | "response_id"
  | "person"
  | "subject"
  | "relationship"
  | "started"
  | "ended"
  | "duration"
  | "status"
  | "finished"
  | "progress"
  | "language"
  | "system"
  | ReportRole;

/** What a column of a CRM or HR export is for. `owner` names the person whose row it is. */
export type ReportRole =
  | "owner"
  | "team"
  | "quarter"
  | "week"
  | "amount"
  | "stage"
  | "manager"
  | "title"
  | "region"
  | "start_date"
  | "end_date";

/** A column of an export, as its format's file describes it. */
export interface ExportColumn {
  /** 0-based place in the file. */
  position: number;
  /** The column's own name: row 1 in Qualtrics, `Question [Row]` in SurveyMonkey. */
  name: string;
  /** The question text, markup removed. */
  question: string;
  /** The tool's own identifier (Qualtrics ImportId); empty where the tool has none. */
  id: string;
  role?: SystemRole;
  /** What the columns of one question share, where the tool says which belong together. */
  stem?: string;
  /** The row or option of its question that the column stands for, where the tool writes it. */
  statement?: string;
}

/** Rows that are not answers of a participant: those whose cell at `position` is one of `values`, upper or lower case. */
export interface DropRule {
  reason: string;
  position: number;
  /** Lower case; an empty text stands for an empty cell. */
  values: string[];
}

/** How an export is laid out: all that reading it needs beside the mapping. */
export interface Layout {
  headerRows: number;
  columns: ExportColumn[];
  /** Whether the file has no column for a question that nobody answered, as JSON has no key for it. */
  mayLackColumns?: boolean;
  drops: DropRule[];
  /** Where the file says whether a response was finished, and which cells mean yes, in lower case. */
  finished: {position: number; values: string[]} | null;
  /** Where the file says how far a response got, in percent. */
  progress: number | null;
  /** A cell that means: seen, but left unanswered. */
  unansweredCode: string | null;
  /** Cells that hold nothing, e.g. LimeSurvey's N/A. */
  missingCodes: string[];
  /** The zone of dates that are written without an offset, e.g. UTC, where the tool says it. */
  timeZone: string | null;
}

/** How sure it is that a file is of a format. */
export interface Recognition {
  /** 0: it is not, and cannot be read as it; 1: nothing else writes such a file. */
  score: number;
  /** What in the file speaks for the format, in words for a reader. */
  reasons: string[];
}

/** A format of exports: how it is recognised by its first records, and how those lay it out. */
export interface Format<Id extends string = string> {
  id: Id;
  /** The tool's name, for readers. */
  title: string;
  /** What a file of this format begins with, for messages. */
  looksLike: string;
  /** Whether the first records are this format's, by their content and never by the file's name. */
  recognises(head: Head): Recognition;
  /** `headerRow` is the 1-based row of the column names, for formats that leave it to the mapping. */
  layout(head: Head, headerRow?: number): Layout;
}

/** The recognition of a file that has nothing of the format. */
export const unrecognised: Recognition = {score: 0, reasons: []};
