import type {Translation} from "../german.js";

export const stakeholders: Translation<"stakeholders"> = {
  "stakeholders.title": "Welche Gruppen verstehen einander?",
  "stakeholders.none": "Keine Gruppe hat eine Zahl zum Verständnis einer anderen, die gezeigt werden darf",
  "stakeholders.one":
    "Eine Zahl darf gezeigt werden: {targets} verfehlen {share} von dem, was {holders} erwarten",
  "stakeholders.widest":
    "Am meisten verfehlt wird, was {holders} von {targets} erwarten ({share}), am wenigsten, was {otherHolders} von {otherTargets} erwarten ({otherShare})",
  "stakeholders.no_difference":
    "Zwischen {least} und {most} wird verfehlt, wer es auch von wem erwartet; keine Richtung wird klar schlechter verstanden als eine andere",
  "stakeholders.unknown_difference":
    "Zwischen {least} und {most} wird verfehlt, wer es auch von wem erwartet; ob eine Richtung schlechter ist, lässt sich bei so wenigen Teams nicht sagen",
  "stakeholders.range": "Zwischen {least} und {most} wird verfehlt, je nachdem, wer es von wem erwartet",
  "stakeholders.caption":
    "Anteil, den die Gruppe links von dem nicht kennt oder falsch versteht, was die Gruppe oben von ihr erwartet, {quarter}. In der Diagonale, ohne Farbe: bei wie vielen der eigenen Erwartungen eine Gruppe sich einig ist. Leer: Es wurde nichts gefragt.",
  "stakeholders.rows": "von wem erwartet wird",
  "stakeholders.columns": "wer erwartet",
  "stakeholders.cell": "{targets} verfehlen {share} von dem, was {holders} erwarten",
  "stakeholders.cell_none": "{holders} von {targets}: {reason}",
  "stakeholders.own": "{group}: einig bei {clear} von {all}",
  "stakeholders.own_text": "{clear} von {all} klar",
  "stakeholders.perceiver": "von wem",
  "stakeholders.holder": "wer erwartet",
  "stakeholders.missed": "verfehlt",
  "stakeholders.agreement": "Übereinstimmung",
  "stakeholders.congruency": "vermutete Übereinstimmung",
  "stakeholders.accuracy": "Treffsicherheit",
  "stakeholders.consensus_all": "Jede Gruppe ist sich in allem einig, was sie erwartet",
  "stakeholders.consensus_some":
    "Nicht in allem einig, was sie {n, plural, one {erwartet, ist eine Gruppe} other {erwarten, sind # Gruppen}}: {groups}",
  "stakeholders.consensus_entry": "{group} (bei {unclear} von {all})",
  "stakeholders.consensus_none": "Ob Gruppen sich einig sind, hat keine Zahl, die gezeigt werden darf",
  "stakeholders.consensus_caption":
    "Ein Strich ist eine Erwartung der Gruppe: wie weit die Stufen ihrer Mitglieder im Mittel vom Median liegen, in Skalenpunkten. Rechts der Linie hat die Gruppe keine klare Stufe. Wo wenige fast gleich antworteten, steht kein Strich. {quarter}.",
  "stakeholders.limit": "keine klare Stufe →",
  "stakeholders.tick": "{statement}: {spread} Skalenpunkte",
  "stakeholders.group": "Gruppe",
  "stakeholders.expectation": "Erwartung",
  "stakeholders.spread": "Streuung, Skalenpunkte",
  "stakeholders.people": "Personen",
  "stakeholders.clear": "klar",
  "stakeholders.yes": "ja",
  "stakeholders.no": "nein",
  "stakeholders.ranks_differ": "{pairs} reihen klar verschieden, was zwischen ihnen wichtig ist",
  "stakeholders.ranks_same": "Keine zwei Gruppen reihen klar verschieden, was zwischen ihnen wichtig ist",
  "stakeholders.ranks_none":
    "Ob Gruppen das Wichtige ähnlich reihen, hat keine Zahl, die gezeigt werden darf",
  "stakeholders.pair": "{one} und {other}",
  "stakeholders.ranks_caption":
    "Korrelation der mittleren Reihenfolgen zweier Gruppen über die Erwartungen zwischen ihnen: rechts der Linie ähnlich, links entgegengesetzt. Der p-Wert, angepasst über alle Paare, sagt, wie oft gemischte Gruppen so unähnlich wären (nach Tarakci u. a. 2014). Gleich gereiht ist nicht gleich hoch bewertet. {quarter}.",
  "stakeholders.r": "r = {r}",
  "stakeholders.p": "p, angepasst",
  "stakeholders.p_small": "< 0,01",
  "stakeholders.items": "Erwartungen",
  "stakeholders.within": "innerhalb beider (mittlere Korrelation)",
  "stakeholders.map_finding":
    "Auf der Karte stehen {closest} in dem, was sie als wichtig reihen, am nächsten, {furthest} am weitesten auseinander",
  "stakeholders.map_even":
    "Auf der Karte stehen alle Gruppen in dem, was sie als wichtig reihen, etwa gleich weit auseinander",
  "stakeholders.map_caption":
    "Näher ist ähnlicher: Eine Linie verbindet zwei Gruppen, die dieselben Erwartungen bewertet haben; darauf steht die Korrelation ihrer Reihenfolgen. Die Längen der Linien geben sie zu {fit} wieder (multidimensionale Skalierung); oben, unten, links und rechts bedeuten nichts, und ein Ort hat keinen Bereich: Was klar verschieden ist, sagt das Diagramm darüber. {quarter}.",
  "stakeholders.map_unknown":
    "Nicht bekannt {n, plural, one {ist ein Paar} other {sind # Paare}}, und ihr Abstand sagt nichts: {pairs}.",
  "stakeholders.not_known": "nicht bekannt",
  "stakeholders.two_groups": "zwei Gruppen",
  "stakeholders.no_map":
    "Eine Karte der Gruppen braucht drei, die durch Paare verbunden sind, die dieselben Erwartungen bewertet haben; hier {pairs, plural, =0 {tat das kein Paar} one {tat es # Paar} other {taten es # Paare}} von {all}."
};
