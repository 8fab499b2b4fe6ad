import type {Layout} from "./layout.js";
import type {Mapping} from "./map-columns.js";

/** What an export asks in one column: the question and the statement that it is about, apart. */
export interface QuestionText {
  expectation: string;
  /** Null where the row gives it. */
  perspective: string | null;
  field: string;
  question: string;
  statement: string;
  /** The question's words alone, by which wordings are compared; empty where the statement is the question. */
  question_key: string;
  statement_key: string;
}

/** What an export asks in the columns that are mapped, question and statement apart, as far as its tool keeps them so. */
export function questionTexts({columns}: Layout, mapping: Mapping): QuestionText[] {
  const byPosition = new Map(columns.map((column) => [column.position, column]));
  return mapping.columns.flatMap(({position, expectation, perspective, field}) => {
    const column = byPosition.get(position);
    if (column === undefined) return [];
    const {question, statement = ""} = column;
    const before = withoutStatement(question, statement);
    return [
      {
        ...{expectation, perspective, field, question: before, statement},
        ...{question_key: wordsOf(before), statement_key: wordsOf(statement)}
      }
    ];
  });
}

/** The question before its statement; all of it where it holds none. */
export function withoutStatement(question: string, statement: string): string {
  const at = statement === "" ? -1 : question.lastIndexOf(statement);
  return at > 0 ? question.slice(0, at).replace(/[\s[\-–:]+$/, "") : question;
}

/** Letters and digits of a text, in lower case: what a reader takes for its wording. */
function wordsOf(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
