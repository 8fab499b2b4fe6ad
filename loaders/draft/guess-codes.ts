import {matchKey} from "../ingest/plain-text.js";
import {usualLabels} from "../ingest/usual-labels.js";
import {wholeWords} from "./whole-words.js";

type CodedField = keyof typeof usualLabels;

const byField = new Map(
  Object.entries(usualLabels).map(([field, codes]) => [
    field,
    new Map(Object.entries(codes).flatMap(([code, labels]) => labels.map((label) => [matchKey(label), code])))
  ])
);

/** Words that tell an action in longer labels, in English, German, French, Spanish, Dutch and Italian. */
const actionWords: [string, RegExp][] = [
  [
    "none",
    /^(nothing|none|neither|no (expectation|opinion)|nichts|kein|rien|aucun|nada|ningun|niets|geen|niente|nessun)/
  ],
  [
    "stop",
    wholeWords(
      "stop",
      "cease",
      "quit",
      "avoid",
      "aufhör*",
      "beende*",
      "nicht mehr",
      "arrêt*",
      "cesser",
      "dejar",
      "parar",
      "ophouden",
      "stoppen",
      "smett*",
      "interromp*"
    )
  ],
  [
    "start",
    wholeWords(
      "start",
      "begin",
      "beginnen",
      "anfangen",
      "starten",
      "commenc*",
      "démarr*",
      "empez*",
      "comenz*",
      "inici*",
      "inizia*",
      "cominci*"
    )
  ],
  [
    "continue",
    wholeWords(
      "continue",
      "keep",
      "maintain",
      "carry on",
      "go on",
      "weiter*",
      "fortsetz*",
      "beibehalt*",
      "continuer",
      "poursuiv*",
      "maintenir",
      "seguir",
      "continuar",
      "mantener",
      "doorgaan",
      "voortzetten",
      "blijven",
      "continuare",
      "prosegu*",
      "mantenere"
    )
  ]
];
const unsureWords = wholeWords(
  "don'?t know",
  "not sure",
  "unsure",
  "wei(?:ß|ss) nicht",
  "keine ahnung",
  "ne sai[st] pas",
  "no s[ée]",
  "no sabe",
  "weet .*niet",
  "geen idee",
  "non so",
  "non saprei"
);

/** The code that a label stands for in a field, by the usual labels or by a word in it; null where neither tells. */
export function guessCode(field: CodedField, label: string): string | null {
  const plain = matchKey(label);
  const key = plain.replaceAll("’", "'");
  const usual = byField.get(field)?.get(plain) ?? byField.get(field)?.get(key);
  if (usual !== undefined) return usual;
  if (unsureWords.test(key) && field !== "clear") return "dont_know";
  if (field !== "action") return null;
  return actionWords.find(([, words]) => words.test(key))?.[0] ?? null;
}

/** Ordered options that survey tools offer, from the lowest to the highest, as `matchKey` leaves them. */
const ladders: readonly (readonly string[])[] = [
  ["never", "rarely", "sometimes", "often", "always"],
  ["never", "seldom", "sometimes", "often", "always"],
  ["never", "rarely", "sometimes", "usually", "always"],
  ["not at all", "a little", "somewhat", "very", "extremely"],
  ["not at all", "slightly", "moderately", "very", "extremely"],
  ["strongly disagree", "disagree", "neither agree nor disagree", "agree", "strongly agree"],
  ["strongly disagree", "disagree", "neutral", "agree", "strongly agree"],
  ["not important", "slightly important", "moderately important", "important", "very important"],
  ["nie", "selten", "manchmal", "oft", "immer"],
  ["stimme gar nicht zu", "stimme nicht zu", "teils/teils", "stimme zu", "stimme voll zu"],
  ["trifft nicht zu", "trifft eher nicht zu", "teils/teils", "trifft eher zu", "trifft zu"],
  ["jamais", "rarement", "parfois", "souvent", "toujours"],
  ["pas du tout d'accord", "pas d'accord", "neutre", "d'accord", "tout à fait d'accord"],
  ["nunca", "raramente", "a veces", "a menudo", "siempre"],
  ["nunca", "rara vez", "a veces", "a menudo", "siempre"],
  ["muy en desacuerdo", "en desacuerdo", "neutral", "de acuerdo", "muy de acuerdo"],
  ["nooit", "zelden", "soms", "vaak", "altijd"],
  ["helemaal oneens", "oneens", "neutraal", "eens", "helemaal eens"],
  ["mai", "raramente", "a volte", "spesso", "sempre"],
  ["per niente d'accordo", "in disaccordo", "neutrale", "d'accordo", "completamente d'accordo"]
];

/**
 * Numbers for the labels of a level: the number that a label begins with, or its rung on a ladder that holds them all.
 * Null where neither explains every label but "don't know".
 */
export function guessLevels(labels: readonly string[]): Map<string, number> | null {
  const closed = labels.filter((label) => guessCode("level", label) !== "dont_know");
  if (closed.length === 0) return null;
  const numbers = closed.map((label) => /^(-?\d{1,3}(?:[.,]\d+)?)(?![\d:/])/.exec(label.trim())?.[1]);
  if (numbers.every((number) => number !== undefined))
    return new Map(closed.map((label, i) => [label, Number(numbers[i]!.replace(",", "."))]));
  const keys = closed.map(matchKey);
  const ladder = ladders.find((rungs) => keys.every((key) => rungs.includes(key)));
  return ladder === undefined
    ? null
    : new Map(closed.map((label, i) => [label, ladder.indexOf(keys[i]!) + 1]));
}
