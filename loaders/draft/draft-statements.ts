import type {DraftSource, Sent} from "./draft-source.js";
import type {GuessedColumn} from "./guess-columns.js";
import {guessGroup} from "./guess-group.js";
import {guessPerspective} from "./guess-perspective.js";
import type {Ask} from "./question.js";
import {wholeWords} from "./whole-words.js";

const verbs = {
  stop: wholeWords("stop", "aufhören", "arrêter", "dejar de", "stoppen", "smettere"),
  start: wholeWords("start", "begin", "anfangen", "beginnen", "commencer", "empezar", "iniziare"),
  continue: wholeWords("keep", "continue", "weiter*", "beibehalten", "continuer", "seguir", "continuare")
};
type Asked = keyof typeof verbs;

/** The open questions of a file that ask what somebody should stop, start or keep doing. */
export function openQuestionsIn({columns}: Sent): {name: string; question: string; asked: Asked[]}[] {
  return columns.flatMap(({column: {name, question}, guess, values}) => {
    const asked = (Object.keys(verbs) as Asked[]).filter((code) => verbs[code].test(question));
    const isOpen = guess.kind === "comment" || (guess.kind === "ignored" && isWritten(values));
    return isOpen && asked.length > 0 ? [{name, question, asked}] : [];
  });
}

/** Whether cells were written rather than chosen: most stand once, and some are longer than an option. */
function isWritten(values: GuessedColumn["values"]): boolean {
  return values !== undefined && values.longest > 25 && values.texts > values.filled / 2;
}

/** The rules by which a source reads its open questions, asking who expects it of whom where their words do not tell. */
export async function draftStatements(
  sent: Sent,
  groups: readonly string[],
  ask: Ask
): Promise<NonNullable<DraftSource["statements"]>> {
  const rules: NonNullable<DraftSource["statements"]> = [];
  for (const {name, question, asked} of openQuestionsIn(sent)) {
    const perspective =
      wantsOfYou.test(question) || guessPerspective(question, null) === "meta" ? "meta" : "direct";
    const named = guessGroup(question)?.id;
    const other = named === "rep" ? "leader" : "rep";
    const side = (field: "holder" | "target", message: string, isNamed: boolean) =>
      ask({
        file: sent.file,
        field,
        message,
        guess: isNamed ? (named ?? (field === "holder" ? "leader" : "rep")) : other,
        isSure: named !== undefined,
        hint: `Correct "${field}" of the rule under "statements" of the source in engagement.json.`,
        options: groups.map((id) => ({value: id, label: id}))
      });
    const holder = await side("holder", `Who expects what "${question}" asks for?`, perspective === "meta");
    const target = await side("target", `Of whom is it expected: "${question}"?`, perspective === "direct");
    rules.push({
      pattern: `^${name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`,
      perspective,
      holder,
      target,
      ...(asked.length === 1 && {asked: asked[0]!})
    });
  }
  return rules;
}

const wantsOfYou = /\b(wants?|expects?|needs?) (of )?you\b|\bvon (ihnen|dir|euch)\b/i;
