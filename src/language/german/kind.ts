import type {Translation} from "../german.js";

export const kind: Translation<"kind"> = {
  "kind.clause.not_known": "die meisten haben nicht davon gehört",
  "kind.clause.misread": "die meisten kennen es und verstehen etwas anderes",
  "kind.clause.both": "manche haben nicht davon gehört, andere verstehen etwas anderes",
  "kind.clause.none": "niemand hat es verfehlt",
  "kind.verb.not_known": "Sagen",
  "kind.verb.misread": "Klären",
  "kind.verb.both": "Sagen und klären",
  "kind.verb.none": "Beibehalten",
  "kind.verb.decide": "Entscheiden",
  "kind.remedy.not_known": "Sagen: Die meisten, die es verfehlen, haben nicht davon gehört.",
  "kind.remedy.misread": "Klären: Sie kennen es und verstehen etwas anderes.",
  "kind.remedy.both":
    "Noch einmal mit einem Beispiel sagen: Manche haben nicht davon gehört, andere verstehen es falsch.",
  "kind.remedy.none": "Hier ist nichts zu tun.",
  "kind.remedy.decide": "Zuerst entscheiden: Die es erwarten, sind sich untereinander nicht einig."
};
