import type {Translation} from "../german.js";

export const reasons: Translation<"reasons"> = {
  "sources.file": "Quelle",
  "sources.quarter": "Quartal",
  "sources.read": "gelesene Zeilen",
  "sources.kept": "behalten",
  "sources.dropped": "ausgelassen",
  "sources.none": "nichts",
  "sources.all_quarters": "alle",
  "reason.hidden": "verborgen",
  "reason.no_answers": "keine Antworten",
  "reason.no_clear_target": "kein klares Ziel",
  "reason.not_asked": "nicht gefragt",
  "reason.bound":
    "mindestens {share} {class, select, fully {ganz verstanden} partly {teils verstanden} misread {missverstanden} other {nicht bekannt}}",
  "reason.bound_missed": "{side, select, least {mindestens {share}} other {höchstens {share}}}",
  "reason.bound_short": "{side, select, least {Kaum.} other {Fast immer.}}",
  "reason.bound_headline":
    "In {quarter} war {targets} {side, select, least {mindestens} other {höchstens}} {share} dessen, was {holders} von ihnen erwarten, unbekannt oder missverstanden: Von wenigen haben fast alle gleich geantwortet, darum steht eine Schranke statt der Zahl.",
  "reason.bound_team":
    "{name} verfehlt {side, select, least {mindestens} other {höchstens}} {share}: Von wenigen haben fast alle gleich geantwortet, darum steht eine Schranke statt der Zahl.",
  "reason.too_few":
    "Eine Zahl, die auf weniger als {minimum} Personen aus „{group}“ beruht, ist verborgen, ebenso Zahlen, aus denen sie sich errechnen ließe: Niemandes Antworten sind diesem Bericht zu entnehmen.",
  "reason.unanimous":
    "Wo von weniger als 20 Personen aus „{group}“ alle, oder alle bis auf eine, gleich geantwortet haben, steht eine Schranke statt der Zahl.",
  "hidden.title":
    "{hidden, plural, =0 {Keine Zahl ist verborgen} one {# von {cells, number} Zahlen ist verborgen} other {# von {cells, number} Zahlen sind verborgen}}",
  "hidden.region": "Verborgene Zahlen",
  "hidden.table": "Tabelle",
  "hidden.cells": "Zahlen",
  "hidden.hidden": "verborgen",
  "hidden.tooFew": "zu wenige Personen",
  "hidden.alike": "alle antworteten gleich",
  "hidden.toProtect": "zum Schutz anderer",
  "hidden.bounded": "als Schranke gezeigt",
  "quotes.title": "In eigenen Worten",
  "quotes.from": "{who}, {quarter}",
  "quotes.from_on": "{who}, {quarter}, zu „{statement}“",
  "quotes.note": "Einzelne Stimmen, keine Befunde: Jede wurde für sich zur Veröffentlichung freigegeben."
};
