import type {Translation} from "../german.js";

export const results: Translation<"results"> = {
  "results.title": "Haben Teams, die mehr verstanden, danach mehr erreicht?",
  "results.none": "Es gibt keine Ergebnisse, die man neben die Übereinstimmung stellen könnte.",
  "results.none_how":
    "Eine Datei mit Ergebnissen (Team, Quartal, Maß, Wert) unter den Quellen fügt sie hinzu; ab zwei Quartalen mit beidem kann diese Seite zu antworten beginnen.",
  "results.all_hidden": "Die Ergebnisse beruhen auf zu wenigen Personen, um gezeigt zu werden.",
  "results.early": "Noch liegt kein Ergebnis ({metric}) ein bis vier Quartale nach einem gemessenen Quartal",
  "results.few_teams":
    "{teams, plural, one {# Team hat} other {# Teams haben}} Übereinstimmung und spätere Ergebnisse ({metric}): zu wenige für einen Koeffizienten",
  "results.higher":
    "Teams mit größerer Übereinstimmung hatten {when} höhere Ergebnisse: {metric} (ein Zusammenhang; andere Ursachen sind nicht ausgeschlossen)",
  "results.lower":
    "Teams mit größerer Übereinstimmung hatten {when} niedrigere Ergebnisse: {metric} (ein Zusammenhang; andere Ursachen sind nicht ausgeschlossen)",
  "results.both":
    "Teams mit größerer Übereinstimmung hatten {when} höhere und {other} niedrigere Ergebnisse ({metric}): keine eine Richtung",
  "results.placebo":
    "{finding}. Doch frühere Ergebnisse ({metric}) gehen mit späterer Übereinstimmung ebenso stark einher: Was zuerst kommt, lässt sich nicht sagen",
  "results.no_link": "Kein klarer Zusammenhang zwischen Übereinstimmung und späteren Ergebnissen ({metric})",
  "results.not_computed":
    "Ob Übereinstimmung mit späteren Ergebnissen ({metric}) einhergeht, lässt sich aus dem, was gezeigt werden darf, nicht errechnen",
  "results.detectable":
    "Mit {teams, plural, one {# Team} other {# Teams}} würde nur eine Korrelation von {r} oder mehr in 80 von 100 Fällen gefunden: Keinen Zusammenhang zu finden heißt nicht, dass es keinen gibt.",
  "results.after":
    "{n, plural, one {ein Quartal} =2 {zwei Quartale} =3 {drei Quartale} =4 {vier Quartale} other {# Quartale}} später",
  "results.placebo_row": "Gegenprobe: {metric} im Quartal davor",
  "results.within_none": "Innerhalb von Teams hebt sich kein Quartal vom Zufall ab ({metric})",
  "results.within_some":
    "Innerhalb von Teams geht mehr Verstandenes als sonst mit {way, select, higher {höheren} lower {niedrigeren} other {höheren oder niedrigeren}} Ergebnissen einher ({metric}, {when})",
  "results.within_early": "Ein Koeffizient innerhalb von Teams lässt sich noch nicht errechnen",
  "results.within_caption":
    "Änderung ({metric}) je 10 Punkte mehr Verstandenem, innerhalb von Teams und Quartalen, sodass außer Betracht bleibt, was ein Team oder Quartal immer unterscheidet; der Balken ist das 95-%-Intervall (nach Teams gruppiert). Der hohle Punkt ist die Gegenprobe: Übereinstimmung kann nicht ändern, was vor ihr lag. p ist über die vier Abstände angepasst (Benjamini–Hochberg).",
  "results.why_apart": "keine so weit entfernten Quartale",
  "results.why_few": "zu wenige Teams",
  "results.why_quarters": "zu wenige Quartale je Team",
  "results.why_other": "nicht zu errechnen",
  "results.between_title_none": "Zwischen Teams hebt sich keine Korrelation vom Zufall ab",
  "results.between_title_some":
    "Zwischen Teams geht mehr Verstandenes mit {way, select, higher {höheren} other {niedrigeren}} Ergebnissen einher ({metric}, {when})",
  "results.between_title_early": "Eine Korrelation zwischen Teams lässt sich noch nicht errechnen",
  "results.between_caption":
    "Rangkorrelation zwischen Teams (Spearman), aus den Mitteln jedes Teams über die zusammengehörenden Quartale; der Balken ist das 95-%-Intervall. Im grauen Bereich würden so wenige Teams einen Zusammenhang in mehr als 20 von 100 Fällen übersehen.",
  "results.dots_title": "Jedes Team und Quartal: damals verstanden, {metric} {when}",
  "results.dots_caption":
    "Ein Punkt ist ein Team in einem Quartal: quer, was {targets} von den Erwartungen verstanden ({holders}); hoch, {metric} {when}. {n} Punkte von {teams}. Keine Linie: Punkte eines Teams gehören zusammen.",
  "results.too_early":
    "Es braucht ein Quartal mit Ergebnissen nach einem gemessenen, und mehr als wenige Teams.",
  "results.dots_empty": "Kein Team hat beide Zahlen.",
  "results.across": "verstanden →",
  "results.up": "↑ {metric}",
  "results.dot": "{team}, {quarter}: {share} verstanden; {metric} {value} in {later}",
  "results.horizon": "Abstand",
  "results.coefficient": "je 10 Punkte mehr Verstandenem",
  "results.interval": "95-%-Intervall",
  "results.p": "p, angepasst",
  "results.correlation": "Korrelation",
  "results.detectable_column": "gefunden würde ab",
  "results.teams": "Teams",
  "results.n": "Team-Quartale",
  "results.team": "Team",
  "results.quarter": "Quartal",
  "results.understood": "verstanden",
  "results.careful_title": "Was das nicht zeigen kann",
  "results.careful":
    "Das sind Zusammenhänge zwischen Teams und Quartalen, keine Wirkungen: Ein anderes Gebiet, Produkt oder eine andere Leitung kann beides bewegen. Ergebnisse von weniger als {minimum} Personen, oder fast ganz von einer, bleiben weg. Wechsel im Team kann eine Zahl von den einen zu anderen tragen."
};
