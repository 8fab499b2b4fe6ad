import type {EngagementInput} from "../../engagement/schema.js";
import type {SurveyFormat} from "../../engagement/survey-sources.js";
import type {AnswerFile, OddRow} from "../answer-file.js";
import type {Person} from "../cast.js";
import type {Direction} from "../codebook.js";
import type {Question} from "../instrument.js";
import type {PersonalData} from "../personal-data.js";
import type {Quarter} from "../quarter-names.js";

type WideInput = Extract<EngagementInput["sources"][number], {format: SurveyFormat}>;
export type ColumnRuleInput = NonNullable<WideInput["columns"]>[number];

/** How engagement.json maps what a tool wrote; file, format and quarter are the same for all. */
export type ToolMapping = Pick<WideInput, "respondent" | "relationship" | "labels" | "blank"> & {
  columns: ColumnRuleInput[];
};

/** One export to be written: where, of which quarter and survey. */
export interface ExportOptions {
  path: string;
  /** The path as truth.json names it. */
  name: string;
  quarter: Quarter;
  /** Place among the engagement's quarters, from 0. */
  position: number;
  directions: readonly Direction[];
  /** How many people are on the roster. */
  people: number;
  seed: number;
  oddRows: OddRow[];
}

/** A way in which a survey tool writes answers to a file. */
export interface SurveyTool {
  format: SurveyFormat;
  extension: string;
  /** Whether reading tells a question that was left out from one that was not shown. */
  tellsUnanswered(position: number): boolean;
  mapping(directions: readonly Direction[], position: number): ToolMapping;
  open(options: ExportOptions): AnswerFile;
}

/** A person's response, as any tool has it. */
export interface Response {
  /** From 1, in the order of the roster. */
  number: number;
  /** Eight letters and digits that stand for the response. */
  id: string;
  person: Person;
  personal: PersonalData;
  started: Date;
  ended: Date;
  seconds: number;
  isFinished: boolean;
  /** A cell for each statement of each question, in the order of the survey: the option's label, "" for none. */
  cells: string[];
  /** For each cell, whether the survey showed it. */
  shown: boolean[];
  comment: string;
}

/** What writing the responses of one export takes. */
export interface ResponseFile {
  write(response: Response): void;
  close(): void;
}

export interface Survey {
  questions: readonly Question[];
  directions: readonly Direction[];
}
