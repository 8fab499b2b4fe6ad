import type {Translation} from "../german.js";

export const twoWay: Translation<"twoWay"> = {
  "states.not_shown": "Ob {targets} mit {holders} übereinstimmen, kann nicht gezeigt werden",
  "states.no_false_consensus":
    "Kein Fall, in dem {targets} zu Unrecht meinen, mit {holders} übereinzustimmen",
  "states.risk":
    "In {share} der Fälle meinen {targets}, mit {holders} übereinzustimmen, und tun es nicht: Niemand wird fragen",
  "states.less":
    "In {share} der Fälle meinen {targets} zu Unrecht, mit {holders} übereinzustimmen; häufiger, nämlich in {other}, ist {larger, select, disagreement {offene Uneinigkeit} other {Einigkeit, die niemand bemerkt}}",
  "coorientation.not_shown": "Wie {targets} sehen, was {holders} erwarten, kann nicht gezeigt werden",
  "coorientation.accuracy": "{targets} kennen die erwartete Handlung in {accuracy} der Fälle",
  "coorientation.as_often":
    "{targets} meinen etwa so oft ({thought}), mit {holders} übereinzustimmen, wie sie es tun ({real})",
  "coorientation.less":
    "{targets} stimmen mit {holders} seltener überein, als sie meinen: {real}, nicht {thought}",
  "coorientation.more":
    "{targets} stimmen mit {holders} öfter überein, als sie meinen: {real}, nicht {thought}",
  "directions.one": "Nach Erwartungen wurde nur in einer Richtung gefragt.",
  "directions.not_shown":
    "Für das, was {holders} von {targets} erwarten, gibt es keine Zahl, die gezeigt werden darf; die beiden Richtungen lassen sich nicht vergleichen.",
  "directions.beside":
    "{targets} verfehlen {share} von dem, was {holders} erwarten; {otherTargets} verfehlen {otherShare} von dem, was {otherHolders} erwarten. {difference, select, clear {{more} verfehlen klar mehr.} unclear {Die Intervalle überschneiden sich: kein klarer Unterschied zwischen den beiden Richtungen.} other {Ob das ein echter Unterschied ist, lässt sich nicht sagen.}}"
};
