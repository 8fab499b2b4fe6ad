import type {AnswerField, Perspective} from "../engagement/answer.js";
import type {ExportColumn} from "../ingest/layout.js";
import {matchKey} from "../ingest/plain-text.js";
import {withoutStatement} from "../ingest/question-texts.js";
import type {GuessedColumn} from "./guess-columns.js";
import {guessGroup} from "./guess-group.js";
import type {ColumnValues} from "./look.js";

/** A column that asks for one field of the answers to one statement. */
export interface Asked {
  column: ExportColumn;
  values: ColumnValues | undefined;
  /** The question without the statement. */
  question: string;
  statement: string;
  field: AnswerField;
  /** Null where the question's words do not tell whose view it asks for. */
  perspective: Perspective | null;
}

/** The answer columns of a file, question and statement apart. */
export function askedIn(columns: readonly GuessedColumn[]): Asked[] {
  return columns.flatMap(({column, values, guess}) =>
    guess.kind === "answer"
      ? [{column, values, ...apart(column), field: guess.field, perspective: guess.perspective}]
      : []
  );
}

function apart({question, statement}: ExportColumn): {question: string; statement: string} {
  if (statement === undefined) return {question, statement: question};
  return {question: withoutStatement(question, statement), statement};
}

/** Who expects a statement of whom, as far as the questions about it say it. */
export interface Direction {
  holder: string | null;
  target: string | null;
}

/**
 * Holder and target of each statement, by `matchKey`. Holders answer about a target that their questions name, targets
 * about a holder. Null where no question names the side, or two questions differ.
 */
export function directions(asked: readonly Asked[]): Map<string, Direction> {
  const sides = new Map<string, {holder: Set<string>; target: Set<string>}>();
  for (const {statement, question, perspective} of asked) {
    const key = matchKey(statement);
    const found = sides.get(key) ?? {holder: new Set<string>(), target: new Set<string>()};
    sides.set(key, found);
    // Where the question is the statement itself, whom it names is part of what is expected.
    const group = matchKey(question) === key ? null : guessGroup(question);
    if (group === null || perspective === null) continue;
    found[perspective === "meta" || perspective === "own" ? "holder" : "target"].add(group.id);
  }
  const only = (ids: ReadonlySet<string>) => (ids.size === 1 ? [...ids][0]! : null);
  return new Map(
    [...sides].map(([key, {holder, target}]) => [key, {holder: only(holder), target: only(target)}])
  );
}
