import type {Translation} from "../german.js";

export const figure: Translation<"figure"> = {
  "figure.empty": "Es gibt nichts zu zeichnen.",
  "figure.show_table": "Als Tabelle zeigen",
  "figure.table": "Tabelle",
  "figure.download": "Herunterladen",
  "page.skip": "Zum Inhalt",
  "page.question": "Meinen wir dasselbe?",
  "page.pages": "Seiten",
  "page.overview": "Überblick",
  "page.teams": "Teams",
  "page.quarters": "Quartale",
  "page.both_ways": "Beide Richtungen",
  "page.method": "Methode",
  "page.fictional": "Erfunden: Diese Firma, ihre Leute und deren Antworten gibt es nicht.",
  "page.confidential": "Vertraulich",
  "page.workspace": "Arbeitsfassung: nicht zur Veröffentlichung",
  "page.workspace_pages": "Arbeitsbereich",
  "page.made_with": "{title}. {confidentiality}. Erstellt mit Plumbline {version} aus den Daten {content}.",
  "page.downloads": "Die Zahlen hinter dieser Seite: {files} (JSON).",
  "page.shown": "Zu sehen: {selection}",
  "page.failed":
    "Die Zahlen für diese Auswahl konnten nicht geladen werden. Laden Sie die Seite neu, um es noch einmal zu versuchen.",
  "controls.label": "Was zu sehen ist",
  "controls.quarter": "Quartal",
  "controls.direction": "Wer von wem etwas erwartet",
  "controls.direction_option": "{holders} von {targets}",
  "controls.theme": "Thema",
  "controls.all_themes": "Alle Themen",
  "missing.title": "Diese Seite gibt es nicht",
  "missing.text":
    "Vielleicht ist sie umgezogen oder die Adresse falsch geschrieben. <home>Zum Überblick</home>"
};
