import type {GuessedColumn} from "./guess-columns.js";
import {wholeWords} from "./whole-words.js";

/** Which columns of a report hold a team's result. */
export interface GuessedResults {
  team: string;
  quarter: string;
  value?: string;
  actual?: string;
  quota?: string;
}

const quotaWords = wholeWords("quota", "target", "goal", "plan", "soll", "ziel", "objectif", "cuota");
const valueWords = wholeWords("attainment", "achievement", "zielerreichung", "% of (?:quota|target)");
const actualWords = wholeWords(
  "closed won*",
  "actual*",
  "amount",
  "revenue",
  "bookings?",
  "sales",
  "umsatz",
  "ist"
);

/** The columns of a report of results, a row or several a team and quarter; null where the columns tell none. */
export function guessResults(columns: readonly GuessedColumn[]): GuessedResults | null {
  const ofKind = (kind: string) => columns.find(({guess}) => guess.kind === kind)?.column.name;
  const [team, quarter] = [ofKind("team"), ofKind("quarter")];
  if (team === undefined || quarter === undefined) return null;
  const amounts = columns.filter(
    ({guess, values}) => guess.kind === "ignored" && holdsAmounts(values?.commonest)
  );
  const named = (words: RegExp) => amounts.find(({column}) => words.test(column.name))?.column.name;
  const value = named(valueWords);
  if (value !== undefined) return {team, quarter, value};
  const quota = named(quotaWords);
  const actual = amounts.find(({column}) => column.name !== quota && actualWords.test(column.name))?.column
    .name;
  return quota === undefined || actual === undefined ? null : {team, quarter, actual, quota};
}

function holdsAmounts(texts: readonly string[] = []): boolean {
  return texts.length > 0 && texts.every((text) => /\d/.test(text) && !/[a-z]{4}/i.test(text));
}
