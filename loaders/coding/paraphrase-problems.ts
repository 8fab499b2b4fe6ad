import type {Problem} from "../engagement/problem.js";
import type {PlacedCode} from "./codebook-problems.js";
import {codingFiles} from "./coding-folder-names.js";
import {wordsOf} from "./words/words.js";

/** So many words in a row that stand in an answer are the answer's, and its writer may be known by them. */
const ownWords = 5;

/**
 * Paraphrases that are somebody's words: five in a row that stand in an answer, or the whole of a shorter answer. Words
 * that the report says anyway, `said`, are nobody's.
 */
export function paraphraseProblems(
  rows: readonly PlacedCode[],
  answers: readonly string[],
  said: readonly string[]
): Problem[] {
  const written = new Set(answers.flatMap((text) => runsOf(text)));
  const whole = new Set(
    answers
      .map((text) => wordsIn(text))
      .filter((words) => words.length < ownWords)
      .map(joined)
  );
  const known = new Set(said.flatMap((text) => [...runsOf(text), joined(wordsIn(text))]));
  return rows.flatMap((row): Problem[] => {
    const text = row.paraphrase?.trim() ?? "";
    const runs = runsOf(text).filter((run) => written.has(run) && !known.has(run));
    const all = joined(wordsIn(text));
    if (runs.length === 0 && (!whole.has(all) || known.has(all))) return [];
    return [
      {
        ...{severity: "error", code: "paraphrase_is_verbatim", file: codingFiles.codes},
        ...{row: row.row, column: "paraphrase"},
        found: "words that somebody wrote, in a row",
        expected: "how it is typically put, in words of your own",
        hint: "Put it otherwise. Somebody's own words are published by a line of approved_quotes.csv alone."
      }
    ];
  });
}

function runsOf(text: string): string[] {
  const words = wordsIn(text);
  return words.length < ownWords
    ? []
    : words.slice(ownWords - 1).map((_, i) => joined(words.slice(i, i + ownWords)));
}

function wordsIn(text: string): string[] {
  return wordsOf(text).map(({word}) => word);
}

function joined(words: readonly string[]): string {
  return words.join(" ");
}
