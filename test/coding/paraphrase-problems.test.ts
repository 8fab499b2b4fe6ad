import {expect, test} from "vitest";
import {paraphraseProblems} from "../../loaders/coding/paraphrase-problems.js";

const answers = ["Please stop giving discounts at the end of every quarter", "more money lol", "log calls"];
const said = ["Log calls", "Bring service into every renewal of a contract"];

test.each([
  ["Prices hold, whatever the date", false, "words of the consultant's own"],
  ["No more discounts at the end of every quarter!", true, "five words in a row that somebody wrote"],
  ["More money, LOL", true, "the whole of a short answer"],
  ["More money for service", false, "a part of a short answer"],
  ["Log calls", false, "somebody wrote it, but the codebook says it anyway"],
  ["", false, "nothing"]
])("%s: %s (%s)", (paraphrase, isRefused) => {
  const problems = paraphraseProblems([{code: "L1", paraphrase, row: 7}], answers, said);
  expect(problems.map(({code, row, column}) => [code, row, column])).toEqual(
    isRefused ? [["paraphrase_is_verbatim", 7, "paraphrase"]] : []
  );
  for (const {found, hint} of problems) expect(`${found}${hint}`).not.toMatch(/discount|money/i);
});
