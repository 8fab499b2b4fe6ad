import type {Translation} from "../german.js";

export const team: Translation<"team"> = {
  "team.too_small": "{team} hat keine Zahl, die gezeigt werden darf.",
  "team.no_clear_target": "Was von {team} erwartet wird, ist unter denen nicht klar, die es erwarten.",
  "team.no_answers": "Niemand aus {team} hat geantwortet.",
  "team.alone": "{team} verfehlt {own}; für alle Teams gibt es keine Zahl, neben der sie stehen könnte.",
  "team.beside":
    "{team} verfehlt {own}{standing, select, above {, klar mehr als alle Teams zusammen ({all})} below {, klar weniger als alle Teams zusammen ({all})} unclear {, alle Teams zusammen {all}: kein klarer Unterschied} other {, alle Teams zusammen {all}; wie sicher der Unterschied ist, lässt sich nicht sagen}}.",
  "team.title": "{team}: Was ist verstanden, und worüber als Nächstes reden?",
  "team.missed_by": "{share} verfehlt von {team}",
  "team.next": "Worüber als Nächstes zu reden ist",
  "team.step": "<todo>{verb}:</todo> „{statement}“ <why>von {share} verfehlt. {sentence}</why>",
  "team.decide": "<todo>{verb}:</todo> {statements} – <why>{sentence}</why>",
  "team.one_by_one": "Erwartung für Erwartung",
  "team.list_caption":
    "Links der Linie: falsch verstanden und nicht bekannt. Rechts: teils und ganz verstanden. {quarter}, was {holders} von {targets} erwarten; die größte Lücke zuerst.",
  "team.course_caption": "Verfehlter Anteil, Quartal für Quartal; der Balken ist das 95-%-Intervall.",
  "team.results": "Ergebnisse des Teams",
  "team.results_region": "Ergebnisse",
  "team.results_note":
    "Neben dem Verständnis gezeigt ({targets}), nicht als seine Wirkung: Die Quartale eines Teams können beides nicht trennen."
};
