import type {Translation} from "../german.js";

export const expectations: Translation<"expectations"> = {
  "action.stop": "lassen",
  "action.start": "anfangen",
  "action.continue": "beibehalten",
  "expectations.question": "Was erwarten {holders} von {targets}, und wie wird es verstanden?",
  "expectations.nothing_asked": "In {quarter} wurde nichts gefragt ({targets})",
  "expectations.no_figure": "Keine einzelne Erwartung hat eine Zahl, die gezeigt werden darf",
  "expectations.finding":
    "{missed, plural, =0 {Keine Erwartung wird} one {# Erwartung wird} other {# Erwartungen werden}} klar öfter verfehlt als verstanden, {understood, plural, =0 {keine} other {#}} klar öfter verstanden als verfehlt{unclear, plural, =0 {} one {; bei # lässt es sich nicht sagen} other {; bei # lässt es sich nicht sagen}}",
  "expectations.reads": "{statement}: {share} verfehlen es",
  "expectations.caption":
    "Links der Linie: falsch verstanden und nicht bekannt. Rechts: zum Teil und ganz verstanden. {quarter}, was {holders} von {targets} erwarten; bis zu {people}. Ein Name führt zu seinen Teams und Quartalen.",
  "expectations.others": "Was andere erwarten",
  "expectations.by": "{holders} von {targets}",
  "expectations.column": "Erwartung",
  "expectations.missed": "verfehlt",
  "expectations.interval": "95-%-Intervall",
  "expectations.people": "Personen",
  "expectations.range": "{low} bis {high}",
  "priority.none": "Welche Erwartung zuerst kommt, kann nicht gezeigt werden",
  "priority.none_why":
    "Dazu gehört, wie wichtig eine Erwartung ist und wie viele sie verfehlen; keine hat beides.",
  "priority.few_teams": "Bei so wenigen Teams lässt sich nicht sagen, welche Erwartung zuerst kommt",
  "priority.all_tied":
    "Welche zuerst kommt, lässt sich nicht sagen: Die Rangbereiche aller {n} überschneiden sich",
  "priority.one": "„{statement}“ kommt zuerst: Es ist wichtig und wird verfehlt",
  "priority.tied":
    "{n} Erwartungen teilen sich den ersten Platz; welche davon zuerst kommt, lässt sich nicht sagen",
  "priority.only": "Nur eine Erwartung hat eine Zahl: Es gibt nichts zu reihen",
  "priority.caption":
    "Nach rechts: wichtiger ({source, select, codebook {wie vorab aufgeschrieben} holders {nach der Stufe, die {holders} verlangen} other {wie vorab aufgeschrieben oder nach der Stufe, die {holders} verlangen}}). Nach oben: Weniger verstehen es ganz. Wichtigkeit mal Lücke gibt den Rang; deren 90-%-Rangbereiche sich überschneiden, sind eine Gruppe in einer Farbe. {quarter}.",
  "priority.important": "wichtiger →",
  "priority.missed": "↑ nicht ganz verstanden",
  "priority.mark": "{statement}: Wichtigkeit {importance}, {gap} verstehen es nicht ganz",
  "priority.band": "Gruppe {n}",
  "priority.number": "Nr.",
  "priority.importance": "Wichtigkeit",
  "priority.gap": "nicht ganz verstanden",
  "priority.rank": "Rang, 90-%-Bereich",
  "priority.rank_range": "{rank} ({low} bis {high})",
  "expectation.question": "„{statement}“: Wird es verstanden, wie es gemeint ist?",
  "expectation.missed":
    "In {quarter} kannten es {share} nicht oder verstanden es falsch ({targets}){sure, select, range {; wahr sind wohl {range}} few_teams {; bei so wenigen Teams lässt sich nicht sagen, wie sicher das ist} other {; wie sicher das ist, lässt sich nicht sagen}}.",
  "expectation.bounded":
    "In {quarter} verfehlten es {side, select, least {mindestens} other {höchstens}} {share} ({targets}): Von wenigen haben fast alle gleich geantwortet, darum steht eine Schranke statt der Zahl.",
  "expectation.no_clear_target":
    "In {quarter} waren sich {holders} darüber nicht einig oder sagten es nicht; also konnte es niemand wissen.",
  "expectation.no_answers": "In {quarter} haben keine {targets} dazu geantwortet.",
  "expectation.not_asked": "In {quarter} wurde nicht danach gefragt ({targets}).",
  "expectation.classes": "{missed} verfehlen es: {kind}",
  "expectation.classes_caption":
    "{quarter}: {people}{interval, select, yes {; die Klammer ist das 95-%-Intervall} other {}}.",
  "expectation.class": "Klasse",
  "expectation.answers": "Antworten",
  "expectation.share": "Anteil",
  "expectation.meant_unknown":
    "Was gemeint ist und was verstanden wird, lässt sich nicht nebeneinanderstellen",
  "expectation.meant_tied":
    "Eine Seite hat keine Antwort, die die meisten geben; beides lässt sich nicht vergleichen",
  "expectation.meant_same": "Gemeint ist „{meant}“, und das denken {targets} am häufigsten",
  "expectation.meant_differs": "Gemeint ist „{meant}“; {targets} denken am häufigsten „{understood}“",
  "expectation.meant_bar": "Gemeint ({holders}): {action}",
  "expectation.understood_bar": "Verstanden ({targets}): {action}",
  "expectation.no_action": "keine eine Handlung",
  "expectation.meant_caption":
    "Was die meisten von Lassen, Anfangen und Beibehalten nennen, und ihr Anteil an denen, die etwas nannten, {quarter}. Wer die Erwartung nicht kannte, nannte nichts.",
  "expectation.meant_empty": "In {quarter} gibt es auf keiner Seite eine Antwort, die gezeigt werden darf.",
  "expectation.side": "Seite",
  "expectation.action": "Handlung",
  "expectation.teams_caption":
    "Anteil eines Teams ({targets}), der es verfehlt, {quarter}; der Balken ist das 95-%-Intervall. Hinter der Zahl eines Teams stehen wenige.",
  "expectation.teams_alternative": "Verfehlter Anteil je Team mit 95-%-Intervall. {finding}.",
  "expectation.all_teams": "{pooled, select, region {{region}} other {alle Teams}} {share}",
  "expectation.teams_empty": "Kein Team hat eine eigene Zahl, die gezeigt werden darf.",
  "expectation.team": "Team",
  "expectation.quarter": "Quartal",
  "expectation.quarters_caption": "Verfehlter Anteil je Quartal; der Balken ist das 95-%-Intervall.",
  "expectation.quarters_empty": "Kein Quartal hat eine Zahl, die gezeigt werden darf.",
  "expectation.back": "Alle Erwartungen"
};
