import type {AnswerField, Perspective} from "../engagement/answer.js";
import {wholeWords} from "./whole-words.js";

const yourself = wholeWords(
  ...["yoursel(?:f|ves)", "own view", "selbst", "selber", "persönlich", "eigene ansicht"],
  ...["(?:vous|toi)-mêmes?", "personnellement", "(?:usted|tú|ti|ustedes) mism[oa]s?", "personalmente"],
  ...["zelf", "uzelf", "jezelf", "persoonlijk", "(?:lei|tu|te) stess[oa]"]
);
const guess = wholeWords(
  ...["do you (?:think|believe)", "in your view", "would you say", "(?:glauben|denken|meinen) sie"],
  ...["(?:glaubst|denkst|meinst) du", "(?:pensez|croyez)-vous", "(?:penses|crois)-tu", "piensas?", "crees?"],
  ...["(?:denkt|gelooft) (?:u|je)", "pens[ai]", "cred[ei]"]
);
const expects = /expect|erwart|attend|espera|verwacht|aspett/;
const ofYou = wholeWords(
  ...["(?:of|from) you", "von (?:ihnen|dir|euch)", "de (?:vous|toi|usted|ustedes|ti)"],
  ...["van (?:u|jou|jullie|je)", "da (?:lei|te|voi)"]
);
const youExpect = wholeWords(
  ...["(?:you|i|we) (?:yourself )?expect", "erwarten (?:sie|wir)", "erwart(?:est|e) (?:du|ich)"],
  ...["attendez-vous", "attends-tu", "espera usted", "esperas", "verwacht (?:u|je)", "(?:si|ti) aspett[ai]"]
);

/**
 * Whose view a question asks for, by its words; null where they do not tell. The order matters: a question about oneself
 * may well mention what a leader expects.
 */
export function guessPerspective(question: string, field: AnswerField | null): Perspective | null {
  const text = question.toLowerCase().replaceAll("’", "'");
  if (field === "share_known") return "calibration";
  if (yourself.test(text)) return "own";
  if (field === "clear") return "meta";
  if (expects.test(text) && ofYou.test(text)) return "meta";
  if (youExpect.test(text)) return "direct";
  if (guess.test(text)) return "reverse_meta";
  return expects.test(text) ? "meta" : null;
}
