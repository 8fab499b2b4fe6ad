import type {Translation} from "../german.js";

export const ownWords: Translation<"ownWords"> = {
  "own_words.title": "Was sprechen die Leute von selbst an?",
  "own_words.none": "Was {holders} von {targets} erwarten, wurde nicht offen gefragt",
  "own_words.none_how":
    "Spalten offener Fragen, die in engagement.json unter „statements“ zugeordnet und im Arbeitsbereich codiert sind, füllen diese Seite.",
  "own_words.not_coded":
    "Was dazu geschrieben wurde, was {holders} von {targets} erwarten, ist noch nicht codiert",
  "own_words.not_coded_how": "Zwei Personen codieren es im Arbeitsbereich; dann stehen hier seine Themen.",
  "own_words.other_quarter":
    "In {quarter} wurde nicht offen gefragt, was {holders} von {targets} erwarten, wohl aber in {others}.",
  "own_words.no_figure": "Nichts von dem, was {group} schrieben, darf gezeigt werden",
  "own_words.first": "Ungefragt sprechen {group} am häufigsten {theme} an: {share} derer, die schrieben",
  "own_words.one_of": "{theme} ist das eine Thema mit einer Zahl: {share} ({group}) sprachen es an",
  "own_words.not_unknown":
    "<strong>Nicht genannt heißt nicht unbekannt.</strong> Geschrieben wird, was einem einfällt: Wer etwas nicht nannte, kann es gut kennen.",
  "own_words.open": "Noch ist nicht alles Geschriebene entschieden: Anteile können noch steigen.",
  "own_words.themes": "Wovon {group} schrieben: Themen, {quarter}",
  "own_words.themes_caption":
    "Anteil der {people}, die auf die offene Frage antworteten und von einem Thema schrieben, {quarter}; der Balken ist das 95-%-Intervall. Wer schreibt, kann mehrere Themen nennen; Themen, deren Balken sich überschneiden, können in beiden Reihenfolgen stehen.",
  "own_words.themes_alternative": "Anteil ({group}), der von jedem Thema schrieb. {finding}.",
  "own_words.hidden":
    "Ein Thema, von dem weniger als {minimum} {group} schrieben, ist verborgen, ebenso eines, von dem fast alle oder fast niemand von wenigen schrieben, und Zahlen, aus denen sich beides errechnen ließe.",
  "own_words.theme": "Thema",
  "own_words.people": "Personen",
  "own_words.share": "Anteil",
  "own_words.interval": "95-%-Intervall",
  "own_words.ideas": "Gedanken",
  "own_words.stop": "aufhören",
  "own_words.start": "anfangen",
  "own_words.continue": "weitermachen",
  "own_words.unclear": "nicht zu sagen",
  "own_words.no_code": "Nichts, was das Codebuch kennt",
  "own_words.asks": "Was {group} verlangen, Thema für Thema: aufhören, anfangen oder weitermachen",
  "own_words.asks_value": "aufhören {stop}, anfangen {start}, weitermachen {go_on}",
  "own_words.asks_caption":
    "Von allen Gedanken zu einem Thema, die sagen, was zu tun ist, der Anteil, der aufhören, anfangen oder weitermachen verlangt, {quarter}.",
  "own_words.quarters": "Wovon {group} schrieben, Quartal für Quartal",
  "own_words.quarters_caption":
    "Anteil derer, die auf die offene Frage antworteten. Ein Quartal ohne offene Frage steht nicht hier.",
  "own_words.quarter_cell": "{quarter}, {theme}: {text}",
  "own_words.nobody": "von niemandem genannt",
  "own_words.everybody": "von allen",
  "own_words.prompted":
    "Gefragt kennen {targets} {prompted} von dem, was {holders} erwarten; ungefragt schreiben sie von {rate}",
  "own_words.prompted_hidden": "Ungefragt neben gefragt, Erwartung für Erwartung",
  "own_words.prompted_caption":
    "Anteil derer, die auf die offene Frage antworteten und von selbst von einer Erwartung schrieben, neben dem Anteil, der sie auf Nachfrage kennt, {quarter}. Beides wird nie zusammengezählt. Nicht genannt heißt nicht unbekannt.",
  "own_words.prompted_value": "{rate} schrieben ungefragt davon, {prompted} kennen es auf Nachfrage",
  "own_words.wrote_value": "{rate} schrieben ungefragt davon",
  "own_words.unasked": "schrieben ungefragt davon",
  "own_words.asked": "kennen es auf Nachfrage",
  "own_words.direct": "Ungefragt schreiben {holders} am häufigsten von „{statement}“: {share}",
  "own_words.direct_hidden": "Wovon {holders} ungefragt schreiben, Erwartung für Erwartung",
  "own_words.direct_caption":
    "Anteil ({holders}) derer, die auf die offene Frage antworteten und von selbst von einer Erwartung schrieben, {quarter}; der Balken ist das 95-%-Intervall. Nicht genannt heißt nicht unbekannt und nicht ungewollt.",
  "own_words.expectation": "Erwartung",
  "own_words.wrote": "schrieben davon",
  "own_words.writers": "von denen, die schrieben",
  "own_words.same_action": "wie im Codebuch",
  "own_words.asked_share": "kennen es auf Nachfrage",
  "own_words.asked_people": "von den Gefragten",
  "own_words.typical": "Wie es meist gesagt wird",
  "own_words.typical_note":
    "In den Worten der Beratung, nachdem alles gelesen war; nie in denen eines Einzelnen. Dass eine Zeile hier steht, sagt nicht, wie viele davon schrieben.",
  "own_words.reliability":
    "{band, select, final {Zwei Personen, die dieselben Worte codieren, verstehen darunter dasselbe} tentative {Zwei Personen, die dieselben Worte codieren, verstehen meist dasselbe: Die Zahlen sind vorläufig} below {Zwei Personen, die dieselben Worte codieren, unterscheiden sich zu oft: Die Zahlen tragen noch nicht} other {Wie gleich zwei Personen codieren, lässt sich nicht sagen}}",
  "own_words.reliability_none":
    "Noch hat keine Aussage zwei Codierungen: Wie verlässlich diese Zahlen sind, ist nicht bekannt.",
  "own_words.reliability_caption":
    "Krippendorffs Alpha von {coders, plural, one {# Person} other {# Personen}}, die rund {ideas, number} Gedanken codierten, ohne voneinander und von den Verfassern zu wissen, bevor Unterschiede entschieden wurden; die Klammer ist das 95-%-Intervall. 0 ist Zufall, 1 vollkommen. Ab {final} gilt es als endgültig, ab {tentative} als vorläufig; darunter wird das Codebuch verbessert und alles neu codiert (Krippendorff 2004).",
  "own_words.variable": "was codiert wird",
  "own_words.variable_theme": "Thema",
  "own_words.variable_code": "Erwartung oder weiteres Thema",
  "own_words.variable_action": "aufhören, anfangen oder weitermachen",
  "own_words.alpha": "Alpha",
  "own_words.ac1": "AC1",
  "own_words.percent": "gleich",
  "own_words.band": "gilt als",
  "own_words.band_word": "{band, select, final {endgültig} tentative {vorläufig} below {zu wenig} other {–}}",
  "own_words.alpha_value": "{value} ({low} bis {high}), {band}"
};
