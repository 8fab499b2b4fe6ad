import type {Code} from "./codebook.js";
import type {Place} from "./reliability-report.js";
import type {SeenAnswer, SeenPart} from "./seen-unit.js";
import type {Span} from "./split-answer.js";
import type {Split} from "./splits.js";
import type {CodingLanguage} from "./words/languages.js";

/** A unit on a coder's screen: masked, and without who wrote it, when, and in which group. */
export interface MaterialUnit extends SeenPart, Span {
  unit: string;
  /** The id of the whole answer. */
  answer: string;
  holder: string;
  target: string;
  /** The action that the question asked for; null where it asked for none. */
  asked: "stop" | "start" | "continue" | null;
  /** The likeliest codes by a similarity of the engagement's own; left out where the words alone rank them. */
  ranked?: readonly string[];
  /** Whose it is; null where everybody codes everything. */
  coders: readonly string[] | null;
}

/** All that a coder gets. */
export interface CodingMaterial {
  engagement: string;
  title: string;
  languages: readonly CodingLanguage[];
  seed: number;
  /** The coders that engagement.json names. */
  coders: readonly string[];
  /** Groups' labels by id. */
  groups: Readonly<Record<string, string>>;
  codes: readonly Code[];
  units: readonly MaterialUnit[];
  /** The answers by id. */
  answers: Readonly<Record<string, SeenAnswer>>;
  /** Those that are cut by hand. */
  splits: readonly Split[];
}

/** What the pages of adjudication and agreement get beside it, and a coder never. */
export interface CodingResults {
  /** Text of the files of coders and adjudicators, by name. */
  files: Readonly<Record<string, string>>;
  places: readonly (Place & {unit: string})[];
  /** Quarters' labels by id. */
  quarters: Readonly<Record<string, string>>;
}

/** Where they are kept among what a workspace's pages read. */
export const materialFile = "coding.json";
export const resultsFile = "coding-results.json";
