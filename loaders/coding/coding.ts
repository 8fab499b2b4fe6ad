import type {CodedAction} from "./actions.js";

/** How a unit and its expectation meet: the same, or the topic alone, the action or a standard being another. */
export const matches = ["full", "partial"] as const;
export type Match = (typeof matches)[number];

/** What a coder gave to a unit, a line of `codings/<coder>.csv`. Empty where the coder has not yet come to it. */
export interface Coding {
  unit: string;
  action: CodedAction | null;
  /** A code of the codebook, or `none`. */
  code: string | null;
  match: Match | null;
  note: string;
  /** For the third coder to look at. */
  flag: boolean;
  /** Whether the five suggestions were shown, withheld (the seeded share), or there were none to show. */
  suggestions: "shown" | "withheld" | "off";
  /** Place of the code among the suggestions shown, from 1; null where it was not one of them. */
  rank: number | null;
  /** The codebook's version when it was given. */
  codebook: number;
  /** A random mark of the browser that wrote it: tells two people under one name apart. */
  hand: string;
  /** When, in ISO 8601. */
  coded_at: string;
}

/** Whether a coding says both what is to be done and about what. */
export function isWhole({action, code}: Coding): boolean {
  return action !== null && code !== null;
}

/** A coding and where it stands. */
export interface PlacedCoding extends Coding {
  coder: string;
  /** Line of the coder's file, from 2. */
  row: number;
}

/** How the last word on a unit was reached. */
export const ways = ["third", "agreement"] as const;
export type Way = (typeof ways)[number];

/** A decision on a unit, a line of `adjudications.csv`: what both coders had given by then, and the last word. */
export interface Adjudication {
  unit: string;
  coder_1: string;
  action_1: CodedAction;
  code_1: string;
  note_1: string;
  coder_2: string;
  action_2: CodedAction;
  code_2: string;
  note_2: string;
  action: CodedAction;
  code: string;
  match: Match | null;
  reason: string;
  /** By a third person, or by both coders' agreement. */
  way: Way;
  /** Who wrote the decision down. */
  decided_by: string;
  codebook: number;
  decided_at: string;
}
