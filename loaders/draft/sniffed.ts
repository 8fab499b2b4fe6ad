import type {Problem} from "../engagement/problem.js";
import type {SystemRole} from "../ingest/layout.js";
import {type GuessedColumn, type GuessedRole, guessColumns} from "./guess-columns.js";
import type {Look, Unreadable} from "./look.js";

/** What `plumbline sniff` tells of a file. */
export interface Sniffed {
  file: string;
  /** `sure`; a `question` between candidates that are close; `unknown`: nothing fits; `unreadable`: see `problems`. */
  verdict: "sure" | "question" | "unknown" | "unreadable";
  format: string | null;
  /** The surest first. */
  candidates: {format: string; title: string; score: number; reasons: string[]}[];
  /** Titles of the candidates between which a person must choose, where the verdict is a question. */
  rivals: string[];
  container: string | null;
  encoding: string | null;
  delimiter: string | null;
  headerRows: number | null;
  rows: number | null;
  /** Whether `rows` is all of the file. */
  isWhole: boolean;
  columns: {name: string; role: string; detail: string; filled: number}[];
  leftOut: {reason: string; rows: number}[];
  problems: Problem[];
}

/** A file's look, or why it could not be looked at, as `sniff` reports it. */
export function sniffed(file: string, look: Look | Unreadable): Sniffed {
  if ("problems" in look) {
    const nothing = {
      format: null,
      candidates: [],
      rivals: [],
      container: null,
      encoding: null,
      delimiter: null
    };
    return {
      ...{file, verdict: "unreadable", ...nothing, headerRows: null, rows: null, isWhole: false},
      ...{columns: [], leftOut: [], problems: look.problems}
    };
  }
  const {best, layout} = look;
  const isUnknown = best === null || best.format.id === "table";
  return {
    file,
    verdict: isUnknown ? "unknown" : look.rivals.length > 1 ? "question" : "sure",
    format: best?.format.id ?? null,
    candidates: look.candidates.map(({format, score, reasons}) => ({
      format: format.id,
      title: format.title,
      score,
      reasons
    })),
    rivals: look.rivals.length > 1 ? look.rivals.map(({format}) => format.title) : [],
    container: look.container,
    encoding: look.encoding,
    delimiter: look.container === "text" ? look.delimiter : null,
    headerRows: layout?.headerRows ?? null,
    rows: look.rows,
    isWhole: look.isWhole,
    columns: guessColumns(look).map(reported),
    leftOut: look.leftOut,
    problems: look.notices
  };
}

function reported({column, values, guess}: GuessedColumn): Sniffed["columns"][number] {
  return {
    name: column.name,
    role: guess.kind === "tool" ? guess.role : guess.kind,
    detail: detailOf(guess),
    filled: values?.filled ?? 0
  };
}

function detailOf(guess: GuessedRole): string {
  switch (guess.kind) {
    case "tool":
      return meanings[guess.role] ?? "the tool's own";
    case "personal":
      return `${guess.what}; dropped`;
    case "answer":
      return `${guess.perspective ?? "of a perspective to be named"}, ${guess.field}`;
    case "option":
      return "one option of a question with several";
    case "comment":
      return "free text; dropped unless it is mapped";
    case "ignored":
      return guess.why;
    case "respondent":
      return "id of the respondent";
    case "start_date":
      return "the first day";
    default:
      return guess.kind;
  }
}

/** What the columns of CRM and HR exports hold, where it is no answer. */
const meanings: Partial<Record<SystemRole, string>> = {
  owner: "whose row it is; only hashed",
  week: "the week",
  amount: "amounts",
  stage: "the stage of a deal",
  title: "the title, which may tell the group",
  region: "the region",
  start_date: "the first day",
  end_date: "the last day"
};
