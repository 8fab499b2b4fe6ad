import type {Translation} from "../german.js";

export const fiveQuestions: Translation<"fiveQuestions"> = {
  "five.title": "Was sagen die fünf Fragen?",
  "five.answer":
    "{answered, plural, =0 {Keine der fünf Fragen hat eine Zahl, die gezeigt werden darf} one {# der fünf Fragen hat eine Zahl, die gezeigt werden darf} other {# der fünf Fragen haben Zahlen, die gezeigt werden dürfen}}: {quarter}. Jede wird in ihrer eigenen Einheit gemessen; zu einer Note werden sie nie zusammengezählt.",
  "five.question": "Frage {n}",
  "five.question_1": "Halten {holders} und {targets} dasselbe für wichtig?",
  "five.question_2": "Ist klar, was gelassen, angefangen und beibehalten werden soll?",
  "five.question_3": "Wurde gefragt ({targets}), was umgekehrt erwartet wird?",
  "five.question_4": "Wissen {holders}, was andere von ihnen erwarten?",
  "five.question_5": "Wurde geprüft, was andere für erwartet halten?",
  "five.none": "Zu dieser Frage gibt es in {quarter} keine Zahl, die gezeigt werden darf",
  "five.hidden": "Ihre Zahlen beruhen auf zu wenigen Personen oder gäben eine solche Zahl preis. {reason}",
  "five.not_asked": "Das wurde in {quarter} nicht gefragt.",
  "five.ranks":
    "{holders} und {targets} reihen das Wichtige {alike, select, much {sehr ähnlich} partly {teils ähnlich} hardly {kaum ähnlich} other {entgegengesetzt}}",
  "five.ranks_top":
    "{ranks}; von den drei ersten {n, plural, =0 {ist keine dieselbe} one {ist # dieselbe} other {sind # dieselben}}",
  "five.ranks_within": "Ob {holders} und {targets} ähnlich reihen, lässt sich nicht sagen",
  "five.ranks_caption":
    "Mittlere Korrelation der Reihenfolgen zweier Personen und Korrelation der mittleren Reihenfolgen beider Gruppen: 1 ist dieselbe Reihenfolge, 0 hat nichts gemein, unter 0 ist entgegengesetzt. Ab 0,70 heißt es sehr ähnlich, ab 0,30 teils. {n} Erwartungen, {quarter}; ein Intervall lässt sich nicht angeben.",
  "five.within": "Innerhalb: {group}",
  "five.between": "Zwischen {holders} und {targets}",
  "five.top": "Gemeinsam unter den drei wichtigsten",
  "five.clear":
    "{holders} sind sich bei {n, plural, =0 {keiner} other {#}} von {m, plural, one {# Erwartung} other {# Erwartungen}} einig; {targets} sagen in {share} der Antworten, dass es ihnen klar ist",
  "five.clear_holders":
    "{holders} sind sich bei {n, plural, =0 {keiner} other {#}} von {m, plural, one {# Erwartung} other {# Erwartungen}} einig",
  "five.clear_targets": "{targets} sagen in {share} der Antworten, dass es ihnen klar ist",
  "five.clear_caption":
    "Einig ({holders}): Genug von ihnen nennen dieselbe Handlung, und ihre Stufen liegen nah beieinander. Die Klammer ist das 95-%-Intervall. {quarter}.",
  "five.clear_among": "Erwartungen, bei denen Einigkeit besteht ({holders})",
  "five.clear_to": "Antworten „ist mir klar“ ({targets})",
  "five.modal": "Anteil hinter der häufigsten Handlung, im Mittel ({holders})",
  "five.spread": "Streuung der verlangten Stufen ({holders})",
  "five.scale_points": "{n} Skalenpunkte",
  "five.invited":
    "{asked} von {targets} wurden gefragt, was sie von {holders} erwarten; {gave} nannten wenigstens eine Erwartung",
  "five.invited_part":
    "{share} von {targets} {measure, select, asked {wurden gefragt, was sie erwarten} other {nannten wenigstens eine Erwartung}} (an {holders})",
  "five.invited_caption":
    "Von {people}, die in {quarter} antworteten; die Klammer ist das 95-%-Intervall, wo eines angegeben werden darf.",
  "five.asked": "Wurden gefragt",
  "five.gave": "Nannten wenigstens eine",
  "five.known": "{targets} verfehlen {share} von dem, was {holders} von ihnen erwarten",
  "five.known_most":
    "{targets} verfehlen am meisten von dem, was {most} von ihnen erwarten ({mostShare}), am wenigsten von dem, was {least} erwarten ({leastShare})",
  "five.known_unclear":
    "{targets} verfehlen zwischen {leastShare} und {mostShare} von dem, was andere von ihnen erwarten; wen sie am meisten missverstehen, lässt sich nicht sagen",
  "five.known_caption":
    "Nicht bekannt oder falsch verstanden, ein Balken je Gruppe, die etwas erwartet; die Klammer ist das 95-%-Intervall. {quarter}.",
  "five.known_bar": "Was {holders} von {targets} erwarten",
  "five.tested": "{targets} verfehlen {share} von dem, was {holders} erwarten; {holders} {calibration}",
  "five.calibration_over": "halten {points} mehr für bekannt, als es ist",
  "five.calibration_under": "halten {points} weniger für bekannt, als es ist",
  "five.calibration_right": "schätzen etwa richtig, wie viel bekannt ist",
  "five.tested_caption":
    "Geprüft: Erwartungen, die denen vorgelegt wurden, von denen sie erwartet werden. Verfehlt: nicht bekannt oder falsch verstanden, alle Gruppen, von denen {holders} etwas erwarten. Die Klammer ist das 95-%-Intervall. {quarter}.",
  "five.tested_bar": "Geprüfte Erwartungen an {targets}",
  "five.missed_bar": "Verfehlt von {targets}",
  "five.calibration_bar": "Geschätztes Wissen von {targets} ({holders}), weniger das wirkliche",
  "five.measure": "Maß",
  "five.value": "Wert",
  "five.before": "Quartal davor",
  "five.n": "beruht auf",
  "five.people": "Personen"
};
