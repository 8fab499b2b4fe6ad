/** The page where readers ask the published figures themselves. */
export const explore = {
  "explore.link": "Ask these figures yourself, in SQL",
  "explore.title": "What else do the figures say?",
  "explore.lead":
    "<strong>Ask in SQL.</strong> {n, plural, one {The table} other {The # tables}} below are what the pages of this report draw from: what is hidden there is hidden here too. No question leaves this browser; the first one fetches the database DuckDB from this site, some 7 MB, once.",
  "explore.no_script": "This page needs JavaScript; every other page can be read without.",
  "explore.ask": "The question, in SQL",
  "explore.examples": "Examples",
  "explore.widest": "The widest gaps",
  "explore.teams": "Teams, quarter by quarter",
  "explore.course": "One expectation’s course",
  "explore.hidden": "What is hidden",
  "explore.answered": "Who answered",
  "explore.run": "Run",
  "explore.stop": "Stop",
  "explore.keys": "Ctrl or Cmd with Enter runs it",
  "explore.fetching": "Fetching DuckDB: {share}",
  "explore.starting": "DuckDB is starting",
  "explore.reading": "Reading the table {table}",
  "explore.asking": "Asking",
  "explore.answer":
    "{rows, plural, =0 {No rows} one {# row} other {# rows}}{limit, select, none {} other {, of which the first {limit} are shown; the CSV file has them all}}.",
  "explore.stopped": "Stopped.",
  "explore.failed": "DuckDB could not answer",
  "explore.unsupported": "This browser cannot unpack DuckDB; a current version of it can.",
  "explore.result": "The answer",
  "explore.tables": "The tables",
  "explore.tables_note":
    "Team or expectation * stands for all of them. Where a figure is missing, the column flag says why."
} as const;
