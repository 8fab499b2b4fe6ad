import type {Direction} from "../codebook.js";
import {openQuestion, type Question, questionsOf, questionTexts} from "../instrument.js";
import type {ColumnRuleInput} from "./survey-tool.js";

/** Where a rule looks: nothing for the column's name. */
type Place = Pick<ColumnRuleInput, "in">;

/** Rules for columns that are headed by question and statement: `between` and `after` stand around the statement, as patterns. */
export function textRules(between: string, after = "", place: Place = {}): ColumnRuleInput[] {
  return questionTexts().map(({perspective, field, texts}) => ({
    pattern: `^${oneOf(texts)}${between}(?<expectation>.+)${after}$`,
    ...place,
    perspective,
    field
  }));
}

/** Rules for columns headed by codes: one a question, which says what each row's code stands for. */
export function codeRules(
  directions: readonly Direction[],
  pattern: (question: number) => string,
  rowCode: (row: number) => string,
  place: Place = {}
): ColumnRuleInput[] {
  return questionsOf(directions).map(({perspective, field, expectations}, q) => ({
    pattern: pattern(q),
    ...place,
    expectations: Object.fromEntries(expectations.map(({id}, row) => [rowCode(row), id])),
    perspective,
    field
  }));
}

/** The rule of the open question, which is about the first expectation. */
export function commentRule(
  directions: readonly Direction[],
  pattern = `^${oneOf([openQuestion])}$`,
  place: Place = {}
): ColumnRuleInput {
  return {
    pattern,
    ...place,
    expectation: directions[0]!.expectations[0]!.id,
    perspective: "meta",
    field: "comment"
  };
}

/** A heading for each statement of each question, in the order of the survey. */
export function headings(
  questions: readonly Question[],
  heading: (question: Question, statement: string, q: number, row: number) => string
): string[] {
  return questions.flatMap((question, q) =>
    question.expectations.map(({statement}, row) => heading(question, statement, q, row))
  );
}

/** A pattern that matches one of the texts, as they are. */
export function oneOf(texts: readonly string[]): string {
  const escaped = texts.map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return escaped.length === 1 ? escaped[0]! : `(?:${escaped.join("|")})`;
}
