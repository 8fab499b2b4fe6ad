import {wholeWords} from "./whole-words.js";

/** A stakeholder group that an engagement may have, with the words by which questions and role labels name it. */
export interface UsualGroup {
  id: string;
  words: RegExp;
}

/** The groups of the method, those that are named most closely first. */
const usualGroups: readonly UsualGroup[] = [
  {
    id: "leader",
    words: wholeWords(
      "leader*",
      "(?<!account )manager*",
      "boss*",
      "supervisor*",
      "management",
      "director*",
      "führungskr*",
      "vorgesetzte*",
      "chef*",
      "leiter*",
      "vertriebsleit*",
      "responsables?",
      "supérieur*",
      "dirigeant*",
      "jef[ea]s?",
      "gerente*",
      "l[ií]der*",
      "leidinggevende*",
      "responsabil[ei]",
      "cap[oi]",
      "dirigente*"
    )
  },
  {
    id: "service",
    words: wholeWords(
      "service*",
      "support*",
      "kundendienst*",
      "servicio",
      "assistenza",
      "servizio",
      "klantenservice"
    )
  },
  {
    id: "technology",
    words: wholeWords("technolog*", "techni*", "engineer*", "entwickl*", "tecnolog*", "ingeni*")
  },
  {
    id: "customer",
    words: wholeWords("customer*", "client*", "kund*", "client[ei]\\p{L}*", "klant*", "cliente*")
  },
  {
    id: "rep",
    words: wholeWords(
      "reps?",
      "representative*",
      "sales ?(rep*|people|person|force|team|staff)?",
      "seller*",
      "account (manager|executive)",
      "team*",
      "staff",
      "employees?",
      "verkäufer*",
      "vertrieb*",
      "außendienst*",
      "mitarbeit*",
      "vendeu*",
      "commercia*",
      "équipe*",
      "vended*",
      "equipo*",
      "verkoper*",
      "medewerker*",
      "venditor*",
      "squadra"
    )
  }
];

/** The group that a text names; null where it names none.. */
export function guessGroup(text: string): UsualGroup | null {
  const spelledOut = text.replace(/\bIT\b/g, "technology");
  return usualGroups.find((group) => group.words.test(spelledOut)) ?? null;
}
