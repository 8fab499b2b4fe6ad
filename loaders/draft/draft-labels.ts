import {group} from "d3";
import type {AnswerField} from "../engagement/answer.js";
import {fieldCodes} from "../engagement/answer.js";
import {matchKey} from "../ingest/plain-text.js";
import {usualLabels} from "../ingest/usual-labels.js";
import type {Asked} from "./asked.js";
import {guessCode, guessLevels} from "./guess-codes.js";
import {poolValues} from "./pool-values.js";
import type {Ask} from "./question.js";

/** What option labels stand for, a field at a time. */
export type DraftLabels = Partial<Record<Exclude<AnswerField, "comment">, Record<string, string | number>>>;

/**
 * The labels of a file that are not usual ones, with the codes that their words tell; those that nothing explains are
 * asked for. An empty answer leaves a label out, so that `check` counts it.
 */
export async function draftLabels(file: string, asked: readonly Asked[], ask: Ask): Promise<DraftLabels> {
  const labels: DraftLabels = {};
  for (const [field, columns] of group(asked, ({field}) => field)) {
    if (field === "comment") continue;
    const seen = new Set<string>();
    for (const texts of textsOf(columns)) {
      const levels = field === "level" ? guessLevels(texts) : null;
      for (const text of texts) {
        if (isUsual(field, text) || isNumber(field, text) || seen.has(text)) continue;
        seen.add(text);
        const told = levels?.get(text) ?? guessCode(field, text);
        const code = told ?? (await askedCode(file, field, text, ask));
        if (code !== "") labels[field] = {...labels[field], [text]: code};
      }
    }
  }
  return labels;
}

/** The texts of each question, as its columns share one set of options. */
function textsOf(columns: readonly Asked[]): string[][] {
  const questions = group(columns, ({question}) => question);
  return [...questions.values()].map((same) => poolValues(same.map(({values}) => values))?.commonest ?? []);
}

function isUsual(field: keyof typeof usualLabels, text: string): boolean {
  return Object.values(usualLabels[field]).some((usual: readonly string[]) =>
    usual.some((label) => matchKey(label) === matchKey(text))
  );
}

function isNumber(field: AnswerField, text: string): boolean {
  if (field === "level") return /^-?\d+([.,]\d+)?$/.test(text.trim());
  return field === "share_known" && /^\d+([.,]\d+)? ?%?$/.test(text.trim());
}

async function askedCode(
  file: string,
  field: keyof DraftLabels,
  text: string,
  ask: Ask
): Promise<string | number> {
  const isNumeric = field === "level" || field === "share_known";
  const codes = isNumeric ? null : fieldCodes[field];
  const answer = await ask({
    file,
    field: `labels.${field}`,
    message: `What does the label "${text}" stand for?`,
    guess: "",
    isSure: false,
    hint: `Add it to "labels", "${field}" in engagement.json.`,
    ...(codes !== null && {
      options: [{value: "", label: "leave it for later"}, ...codes.map((value) => ({value, label: value}))]
    }),
    ...(codes === null && {
      refuse: (said: string) =>
        said === "" || said === "dont_know" || Number.isFinite(Number(said))
          ? undefined
          : "a number, dont_know, or nothing to leave it for later"
    })
  });
  return isNumeric && answer !== "" && answer !== "dont_know" ? Number(answer) : answer;
}
