import type {AnswerField} from "../../engagement/answer.js";
import type {Question} from "../instrument.js";
import {optionLabels} from "../instrument.js";
import type {ToolMapping} from "./survey-tool.js";

const {known, action, level, clear} = optionLabels;
const tenths = Array.from({length: 11}, (_, tenth) => tenth);

/** The options of a closed question about a field, in the order of the survey. */
const choices: Record<Exclude<AnswerField, "comment">, readonly string[]> = {
  known: Object.values(known),
  action: Object.values(action),
  level,
  clear: Object.values(clear),
  share_known: [...tenths.map((tenth) => `${tenth * 10} %`), "Don't know"]
};

/** The options of a matrix question. */
export function choicesOf({field}: Question): readonly string[] {
  return field === "comment" ? [] : choices[field];
}

/** The number of an option in its question, from 1; null for none. */
export function choiceNumber(question: Question, label: string): number | null {
  return label === "" ? null : choicesOf(question).indexOf(label) + 1;
}

/** What the numbers of options stand for, each written as `write` does, for exports that have no labels. */
export function numberLabels(write: (number: number) => string): NonNullable<ToolMapping["labels"]> {
  const numbered = <Code>(codes: readonly Code[]) =>
    Object.fromEntries(codes.map((code, i) => [write(i + 1), code]));
  return {
    known: numbered(Object.keys(known) as (keyof typeof known)[]),
    action: numbered(Object.keys(action) as (keyof typeof action)[]),
    level: numbered(level.map((_, i) => i + 1)),
    clear: numbered(Object.keys(clear) as (keyof typeof clear)[]),
    share_known: numbered([...tenths.map((tenth) => tenth / 10), "dont_know" as const])
  };
}
