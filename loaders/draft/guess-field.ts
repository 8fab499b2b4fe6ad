import type {AnswerField} from "../engagement/answer.js";
import {guessCode, guessLevels} from "./guess-codes.js";
import type {ColumnValues} from "./look.js";
import {wholeWords} from "./whole-words.js";

const shareWords = wholeWords(
  "share",
  "percent*",
  "proportion",
  "how many",
  "anteil",
  "prozent*",
  "wie viele?",
  "part",
  "pourcentage",
  "combien",
  "porcentaje",
  "cu[áa]nt[oa]s",
  "aandeel",
  "hoeveel",
  "percentuale",
  "quant[ei]",
  "quota"
);
const clearWords = wholeWords(
  "clear",
  "clarity",
  "klar",
  "deutlich",
  "clair*",
  "claro",
  "clara",
  "duidelijk",
  "chiaro",
  "chiara"
);

const levelWords = wholeWords(
  ...["how (?!many|would|do|does)\\p{L}+", "extent", "degree", "important", "rate", "scale"],
  ...["wie (?!viele)\\p{L}+", "inwiefern", "wichtig", "à quel point", "qué tan", "in hoeverre", "quanto"]
);
const yesNoWords =
  /^(do|does|did|is|are|has|have|erwartet|erwarten|ist|sind|hat|gibt|est-ce|y a-t-il|hay|verwacht|si aspetta)\b/i;

/** Of so many different texts a closed question has at most. */
const mostOptions = 15;

/** Which field of an answer a column holds, by its cells and the words of its question; null where they do not tell. */
export function guessField(question: string, values: ColumnValues | undefined): AnswerField | null {
  if (values === undefined || values.filled === 0) return null;
  const labels = values.commonest;
  const actions = new Set(labels.map((label) => guessCode("action", label)));
  const isClosed = values.texts <= mostOptions;
  if (
    isClosed &&
    ["stop", "start", "continue"].filter((code) => actions.has(code)).length >= (labels.length > 2 ? 2 : 1)
  )
    return "action";
  if (isShare(question, labels)) return "share_known";
  const known = labels.map((label) => guessCode("known", label));
  if (isClosed && known.every((code) => code !== null) && known.some((code) => code !== "dont_know"))
    return clearWords.test(question) ? "clear" : "known";
  const levels = isClosed ? guessLevels(labels) : null;
  if (levels !== null && [...levels.values()].every((level) => level >= -10 && level <= 100)) return "level";
  return isFreeText(values) ? "comment" : null;
}

/** Which field a question asks for by its words alone, where its answers are numbers that stand for options. */
export function fieldOfWords(question: string): Exclude<AnswerField, "comment"> {
  if (shareWords.test(question)) return "share_known";
  if (clearWords.test(question)) return "clear";
  if (levelWords.test(question)) return "level";
  return yesNoWords.test(question) ? "known" : "action";
}

/** Numbers in answer to a question about a share; percent signs tell it where there is no question. */
function isShare(question: string, labels: readonly string[]): boolean {
  const numbers = labels.filter((label) => !isUnsure(label));
  if (numbers.length > 0 && numbers.every((label) => /^\d+([.,]\d+)? ?%$/.test(label))) return true;
  return shareWords.test(question) && numbers.every((label) => /^\d+([.,]\d+)? ?%?$/.test(label));
}

function isUnsure(label: string): boolean {
  return guessCode("share_known", label) === "dont_know";
}

/** Sentences, few of them alike. */
function isFreeText({texts, filled, longest, commonest}: ColumnValues): boolean {
  const spaced = commonest.filter((text) => text.includes(" ")).length;
  return longest >= 25 && texts > Math.min(filled / 4, mostOptions) && spaced > commonest.length / 3;
}
