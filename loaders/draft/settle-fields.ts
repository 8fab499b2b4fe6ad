import {group} from "d3";
import type {AnswerField} from "../engagement/answer.js";
import {matchKey} from "../ingest/plain-text.js";
import {withoutStatement} from "../ingest/question-texts.js";
import type {GuessedColumn} from "./guess-columns.js";
import {fieldOfWords} from "./guess-field.js";
import {guessPerspective} from "./guess-perspective.js";
import type {Ask} from "./question.js";
import {isRepeated} from "./repeated-statements.js";

const fields: readonly Exclude<AnswerField, "comment">[] = [
  "known",
  "action",
  "level",
  "clear",
  "share_known"
];

/**
 * What questions ask for that were exported as numbers alone: several about one statement cannot all be levels. Each
 * whose words do not ask for one is asked about.
 */
export async function settledFields(
  file: string,
  columns: readonly GuessedColumn[],
  ask: Ask
): Promise<GuessedColumn[]> {
  const numbered = columns.filter(isNumbered);
  const byStatement = group(numbered, ({column}) => matchKey(column.statement!));
  const unclear = new Set([...byStatement.values()].filter((same) => same.length > 1).flat());
  const settled = new Map<string, AnswerField>();
  for (const {column} of unclear) {
    const question = withoutStatement(column.question, column.statement!);
    if (settled.has(question)) continue;
    const guess = fieldOfWords(question);
    const answer =
      guess === "level"
        ? guess
        : await ask({
            file,
            field: "field",
            message: `What do the numbers say that answer "${question}"?`,
            guess,
            isSure: false,
            hint: 'Correct "field" of the rule in engagement.json, and say under "labels" what each number stands for.',
            options: fields.map((value) => ({value, label: value}))
          });
    settled.set(question, answer as AnswerField);
  }
  return columns.map((each) => {
    const field = unclear.has(each)
      ? settled.get(withoutStatement(each.column.question, each.column.statement!))
      : undefined;
    return field === undefined
      ? each
      : {...each, guess: {kind: "answer", field, perspective: guessPerspective(each.column.question, field)}};
  });
}

/** Whether a column of numbers was taken for a level though its question has words that could say otherwise. */
function isNumbered({column, values, guess}: GuessedColumn): boolean {
  return (
    !isRepeated(column) &&
    guess.kind === "answer" &&
    guess.field === "level" &&
    column.statement !== undefined &&
    (values?.commonest ?? []).every((text) => /^\d+$/.test(text))
  );
}
