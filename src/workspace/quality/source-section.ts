import type {SourceQuality} from "../../../loaders/quality/report.js";
import {html, type Markup} from "../../components/html.js";
import {grid, plural} from "./text.js";

/** So many duplicates are listed one by one. */
const listed = 50;

/** What is worth knowing of one file beside its counts: nothing where nothing is. */
export function sourceSection(source: SourceQuality, anchor: string): Markup {
  const {file, flags, adjusted, notOnRoster, personalTexts} = source;
  const notes = [
    ...flags.map(
      ({flag, rows, firstRow}) => `${flag}: ${plural(rows, "response")}, the first in row ${firstRow}`
    ),
    ...adjusted.map(({change, cells}) => `${change}: ${plural(cells, "cell")}`),
    ...(notOnRoster > 0
      ? [`not on the roster: ${plural(notOnRoster, "person", "people")} who answered`]
      : []),
    ...personalTexts.map(
      ({column, kind, rows, firstRow}) =>
        `${kind === "email" ? "an e-mail address" : "a phone number"} in ${plural(rows, "comment")} of “${column}”, the first in row ${firstRow}`
    )
  ];
  const tables = [duplicateTable(source), unreadTable(source), personalTable(source)];
  const isPlain = notes.length === 0 && tables.every((table) => table === null);
  return html`
<h3 id="${anchor}">${file}</h3>
${isPlain && html`<p>Nothing more to know.</p>`}
${notes.length > 0 && html`<ul>${notes.map((note) => html`<li>${note}</li>`)}</ul>`}
${tables}`;
}

function duplicateTable({duplicates}: SourceQuality): Markup | null {
  if (duplicates.length === 0) return null;
  const more = duplicates.length - listed;
  return html`${grid(
    "Responses of people who gave several",
    ["Row left out", "Row kept"],
    duplicates.slice(0, listed).map(({row, keptRow}) => [row, keptRow])
  )}${more > 0 && html`<p>And ${more.toLocaleString("en")} more.</p>`}`;
}

function unreadTable({unreadCells}: SourceQuality): Markup | null {
  if (unreadCells.length === 0) return null;
  return grid(
    "Cells that were not read",
    ["Column", "Found", "Cells", "First row", "What to do"],
    unreadCells.map(({column, found, rows, row, hint}) => [column ?? "–", found, rows ?? 1, row ?? "–", hint])
  );
}

function personalTable({personalColumns}: SourceQuality): Markup | null {
  if (personalColumns.length === 0) return null;
  return grid(
    "Columns of personal data",
    ["Column", "Kind", "Recognised by", "What became of it"],
    personalColumns.map(({column, kind, recognisedBy, purpose}) => [
      ...[column, kind, recognisedBy],
      purpose === null ? "left out" : `read: ${purpose}`
    ])
  );
}
