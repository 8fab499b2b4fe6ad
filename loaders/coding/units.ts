import {createHash} from "node:crypto";
import {type Cut, type Span, splitAnswer, splitAt} from "./split-answer.js";
import {unitDigits, unitKey} from "./unit-key.js";
import type {CodingLanguage} from "./words/languages.js";

/** A distinct answer to an open question about what `holder` expects of `target`, whoever gave it and how often. */
export interface OpenAnswer {
  holder: string;
  target: string;
  /** The action that the question asked for, where it asked for one. */
  asked: "stop" | "start" | "continue" | null;
  /** As the export has it. */
  text: string;
}

/** What is coded: one action and one behaviour. */
export interface Unit extends OpenAnswer, Span {
  /** Twelve hexadecimal digits, from the question, the whole answer and the span: the same on every machine. */
  unit: string;
  /** The id of the whole answer. */
  answer: string;
  /** Place among the answer's units, from 1. */
  part: number;
}

/** An answer's id: of the question that was asked and the words that were written, never of who wrote them. */
export function answerId({holder, target, asked, text}: OpenAnswer): string {
  return hashOf([holder, target, asked ?? "", text].join("\u0000"));
}

/**
 * The units of distinct answers. `cuts` holds, by answer id, where a person cut an answer; the others
 * are split by rule.
 */
export function unitsOf(
  answers: readonly OpenAnswer[],
  languages: readonly CodingLanguage[],
  cuts: ReadonlyMap<string, readonly Cut[]> = new Map()
): Unit[] {
  return answers.flatMap((answer) => {
    const id = answerId(answer);
    const own = cuts.get(id);
    const spans = own === undefined ? splitAnswer(answer.text, languages) : splitAt(answer.text, own);
    return spans.map(({start, end}, i) => ({
      ...answer,
      ...{start, end, answer: id, part: i + 1},
      unit: hashOf(unitKey(id, {start, end}))
    }));
  });
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, unitDigits);
}
