import {actualWords, quotaWords} from "../ingest/quarter-name.js";
import type {GuessedColumn} from "./guess-columns.js";
import {wholeWords} from "./whole-words.js";

/** Which columns of a report hold results, a quarter a row. */
export interface GuessedResults {
  quarter: string;
  value?: string;
  actual?: string;
  quota?: string;
}

const valueWords = wholeWords("attainment", "achievement", "zielerreichung", "% of (?:quota|target)");
/** The columns of a report of results, a row or several a quarter; null where the columns tell none. */
export function guessResults(columns: readonly GuessedColumn[]): GuessedResults | null {
  const ofKind = (kind: string) => columns.find(({guess}) => guess.kind === kind)?.column.name;
  const quarter = ofKind("quarter");
  if (quarter === undefined) return null;
  const amounts = columns.filter(
    ({column, guess, values}) =>
      (guess.kind === "ignored" || column.role === "amount") && holdsAmounts(values?.commonest)
  );
  const named = (words: RegExp) => amounts.find(({column}) => words.test(column.name))?.column.name;
  const value = named(valueWords);
  if (value !== undefined) return {quarter, value};
  const quota = named(quotaWords);
  const actual = amounts.find(({column}) => column.name !== quota && actualWords.test(column.name))?.column
    .name;
  if (quota !== undefined && actual !== undefined) return {quarter, actual, quota};
  const only = actual ?? quota;
  return only === undefined ? null : {quarter, value: only};
}

function holdsAmounts(texts: readonly string[] = []): boolean {
  return texts.length > 0 && texts.every((text) => /\d/.test(text) && !/[a-z]{4}/i.test(text));
}
