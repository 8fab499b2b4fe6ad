import type {Translation} from "../german.js";

export const explore: Translation<"explore"> = {
  "explore.link": "Diese Zahlen selbst befragen, in SQL",
  "explore.title": "Was sagen die Zahlen noch?",
  "explore.lead":
    "<strong>Fragen Sie in SQL.</strong> {n, plural, one {Aus der Tabelle} other {Aus den # Tabellen}} unten sind die Seiten dieses Berichts gezeichnet: Was dort verborgen ist, ist es auch hier. Keine Frage verlässt diesen Browser; die erste holt die Datenbank DuckDB von dieser Website, einmal rund 7 MB.",
  "explore.no_script": "Diese Seite braucht JavaScript; alle anderen lassen sich ohne lesen.",
  "explore.ask": "Die Frage, in SQL",
  "explore.examples": "Beispiele",
  "explore.widest": "Die größten Lücken",
  "explore.teams": "Teams, Quartal für Quartal",
  "explore.course": "Der Verlauf einer Erwartung",
  "explore.hidden": "Was verborgen ist",
  "explore.answered": "Wer geantwortet hat",
  "explore.run": "Ausführen",
  "explore.stop": "Anhalten",
  "explore.keys": "Strg oder Cmd mit Eingabetaste führt sie aus",
  "explore.fetching": "DuckDB wird geholt: {share}",
  "explore.starting": "DuckDB startet",
  "explore.reading": "Die Tabelle {table} wird gelesen",
  "explore.asking": "Die Frage läuft",
  "explore.answer":
    "{rows, plural, =0 {Keine Zeilen} one {# Zeile} other {# Zeilen}}{limit, select, none {} other {; zu sehen sind die ersten {limit}, in der CSV-Datei stehen alle}}.",
  "explore.stopped": "Angehalten.",
  "explore.failed": "DuckDB konnte nicht antworten",
  "explore.unsupported": "Dieser Browser kann DuckDB nicht entpacken; eine aktuelle Version kann es.",
  "explore.result": "Die Antwort",
  "explore.tables": "Die Tabellen",
  "explore.tables_note":
    "Team oder Erwartung * steht für alle. Wo eine Zahl fehlt, sagt die Spalte flag, warum."
};
