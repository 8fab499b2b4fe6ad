import type {Translation} from "../german.js";

export const themes: Translation<"themes"> = {
  "themes.title": "Welche Themen ruhen auf Erwartungen, die nicht verstanden werden?",
  "themes.none": "Was {holders} von {targets} erwarten, gehört zu keinem Thema",
  "themes.none_hint": "Ein Thema neben jeder Erwartung im Codebuch füllt diese Seite.",
  "themes.no_figure": "Kein Thema hat eine Zahl, die gezeigt werden darf",
  "themes.missed":
    "Mehr als die Hälfte von dem, was {holders} erwarten, wird klar verfehlt: {names}; was dort investiert wird, ruht darauf",
  "themes.missed_all":
    "In jedem Thema wird mehr als die Hälfte von dem, was {holders} erwarten, klar verfehlt: Was dort investiert wird, ruht darauf",
  "themes.understood": "Mehr als die Hälfte von dem, was {holders} erwarten, wird klar verstanden: {names}",
  "themes.understood_all":
    "In jedem Thema wird mehr als die Hälfte von dem, was {holders} erwarten, klar verstanden",
  "themes.both":
    "Mehr als die Hälfte klar verfehlt: {missed}; mehr als die Hälfte klar verstanden: {understood}",
  "themes.unclear": "Bei keinem Thema lässt sich sagen, ob mehr als die Hälfte verfehlt wird",
  "themes.rest": "{finding}; bei {n, plural, one {# anderen} other {# anderen}} lässt es sich nicht sagen",
  "themes.range": "Je nach Thema werden zwischen {least} und {most} verfehlt",
  "themes.range_one": "{theme} ist das eine Thema mit einer Zahl: {most} wird verfehlt",
  "themes.caption":
    "Anteil, den {targets} nicht kennen oder falsch verstehen, nach Themen, {quarter}; der Balken ist das 95-%-Intervall. Themen, deren Balken sich überschneiden, können in beiden Reihenfolgen stehen.",
  "themes.alternative": "Verfehlter Anteil je Thema mit seinem 95-%-Intervall. {finding}.",
  "themes.all": "alle Themen {share}",
  "themes.theme": "Thema",
  "themes.half": "neben der Hälfte",
  "themes.over_half": "mehr als die Hälfte verfehlt",
  "themes.under_half": "weniger als die Hälfte verfehlt",
  "themes.cannot_tell": "nicht zu sagen",
  "themes.one_by_one": "Thema für Thema",
  "themes.card": "{theme}: {share} verfehlt",
  "themes.card_caption": "{clause}. {people}, {cases}.",
  "themes.by_direction": "Wer zu diesen Themen sonst etwas erwartet",
  "themes.by_direction_caption":
    "Verfehlter Anteil je Thema, danach, wer es von wem erwartet, {quarter}. Ein Name stellt diese Seite auf diese Richtung."
};
