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
  /** Whether only the order of questions tells the perspective. */
  isGuessedByOrder?: boolean;
  /** The group whose answers it holds; null where several answered, or the file does not say. */
  group: string | null;
}

/** The answer columns of a file, question and statement apart; `groups` says who answers each, by its position. */
export function askedIn(
  columns: readonly GuessedColumn[],
  groups: ReadonlyMap<number, string> = new Map()
): Asked[] {
  return columns.flatMap(({column, values, guess}) =>
    guess.kind === "answer"
      ? [
          {
            ...{column, values, ...apart(column), field: guess.field, perspective: guess.perspective},
            group: groups.get(column.position) ?? null
          }
        ]
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
 * about a holder; where no question names the side, it is who answers. Null where that tells nothing either, or two
 * questions differ.
 */
export function directions(asked: readonly Asked[]): Map<string, Direction> {
  const none = () => ({holder: new Set<string>(), target: new Set<string>()});
  const sides = new Map<string, {named: ReturnType<typeof none>; answering: ReturnType<typeof none>}>();
  for (const {statement, question, perspective, group} of asked) {
    const key = matchKey(statement);
    const found = sides.get(key) ?? {named: none(), answering: none()};
    sides.set(key, found);
    if (perspective === null) continue;
    const isOfTarget = perspective === "meta" || perspective === "own";
    // Where the question is the statement itself, whom it names is part of what is expected.
    const named = matchKey(question) === key ? null : guessGroup(question);
    if (named !== null) found.named[isOfTarget ? "holder" : "target"].add(named.id);
    if (group !== null) found.answering[isOfTarget ? "target" : "holder"].add(group);
  }
  const only = (ids: ReadonlySet<string>) => (ids.size === 1 ? [...ids][0]! : null);
  return new Map(
    [...sides].map(([key, {named, answering}]) => {
      const side = (of: keyof Direction) => only(named[of].size > 0 ? named[of] : answering[of]);
      return [key, {holder: side("holder"), target: side("target")}];
    })
  );
}
