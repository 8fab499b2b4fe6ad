import type {Head} from "./head.js";
import {type ExportColumn, type Format, type Layout, type Recognition, unrecognised} from "./layout.js";
import {plainLayout, positionOf, uniqueNames} from "./layout-columns.js";
import {plainText} from "./plain-text.js";
import {qualtricsRoles} from "./qualtrics-columns.js";
import {finishedWords, statusDrops} from "./qualtrics-rows.js";
import {hasRaters} from "./raters.js";
import {withStatements} from "./statements.js";

const importId = /^\{"ImportId":"((?:[^"\\]|\\.)*)"(?:,"timeZone":"([^"]*)")?/;
const legacyColumns = ["ResponseID", "ResponseSet"];
const currentColumns = [
  "StartDate",
  "EndDate",
  "Progress",
  "Finished",
  "RecordedDate",
  "ResponseId",
  "DistributionChannel"
];
const responseId = /^R_[A-Za-z0-9]+$/;

/**
 * Qualtrics CSV, TSV, Excel and JSON: three header rows (names, question text, `{"ImportId":…}`); two in Excel, which
 * leaves the ImportIds out, and in the legacy exports, whose system columns are named in the first row or, behind V1, V2
 * …, in the second; one where somebody took the others out. Question texts may be localised, so system columns are
 * identified by ImportId where there is one, else by name, never by text.
 */
export const qualtrics: Format<"qualtrics"> = {
  id: "qualtrics",
  title: "Qualtrics",
  looksLike:
    'a third row of cells {"ImportId":"…"}, a row that begins ResponseID, ResponseSet, or columns StartDate, EndDate, ResponseId',
  recognises,
  layout: qualtricsLayout
};

function recognises({records}: Head): Recognition {
  const found = fingerprint(records);
  // A rater export of Qualtrics has the same header rows.
  return hasRaters(records) && found.score > 0.6 ? {...found, score: 0.6} : found;
}

function fingerprint(records: readonly string[][]): Recognition {
  if (hasImportIds(records)) return {score: 1, reasons: ['row 3 holds {"ImportId":"…"}']};
  const legacy = legacyRow(records);
  if (legacy !== null)
    return {score: 0.97, reasons: [`row ${legacy + 1} begins ResponseID, ResponseSet: the legacy export`]};
  const found = currentColumns.filter((name) => records[0]?.includes(name));
  if (found.length < 3 || !found.includes("ResponseId")) return unrecognised;
  const rows = namedHeaderRows(records);
  return {
    score: 0.9,
    reasons: [
      `row 1 holds ${found.slice(0, 4).join(", ")}`,
      `${rows === 2 ? "two header rows" : "one header row"}, no ImportIds`
    ]
  };
}

/** How a Qualtrics export is laid out, rater exports included. */
export function qualtricsLayout({records}: Head): Layout {
  if (hasImportIds(records)) return importIdLayout(records);
  if (legacyRow(records) !== null) return legacyLayout(records);
  const headerRows = namedHeaderRows(records);
  return systemLayout(columnsOf(records, headerRows), headerRows, (column) => column.name);
}

/** Whether the third row is one of ImportIds; some of its cells may be empty. */
export function hasImportIds(records: readonly string[][]): boolean {
  return (records[2] ?? []).some((cell) => importId.test(cell));
}

/** The 0-based row of the legacy system names, which is the first or, behind V1, V2 …, the second; null where it is none. */
function legacyRow(records: readonly string[][]): number | null {
  const row = [0, 1].find((r) => legacyColumns.every((name, i) => records[r]?.[i] === name));
  return row ?? null;
}

/** Header rows of an export without ImportIds: two, or one where the second record is a response already. */
function namedHeaderRows(records: readonly string[][]): number {
  const id = records[0]!.indexOf("ResponseId");
  return responseId.test(records[1]?.[id] ?? "") ? 1 : 2;
}

function columnsOf(records: readonly string[][], headerRows: number): ExportColumn[] {
  return (records[0] ?? []).map((name, position) => ({
    position,
    name,
    question: plainText(headerRows > 1 ? (records[1]?.[position] ?? "") : name),
    id: "",
    ...stemOf(name)
  }));
}

/** Columns of one question share their name but for the last number: `Q3_1`, `Q3_2`, `Q11#1_1_4`. */
function stemOf(name: string): {stem?: string} {
  const stem = /^(.+?)_-?\d+(?:_TEXT)?$/.exec(name)?.[1];
  return stem === undefined ? {} : {stem};
}

function importIdLayout(records: readonly string[][]): Layout {
  const ids = (records[2] ?? []).map((cell) => importId.exec(cell));
  const columns = columnsOf(records, 3).map((column) => ({...column, id: ids[column.position]?.[1] ?? ""}));
  const zone = ids.find((match) => match?.[2])?.[2] ?? null;
  return {...systemLayout(columns, 3, (column) => column.id), timeZone: zone === "Z" ? "UTC" : zone};
}

function legacyLayout(records: readonly string[][]): Layout {
  const systemNamesInSecondRow = records[1]?.[0] === legacyColumns[0];
  const columns = columnsOf(records, 2).map((column) => ({
    ...column,
    name:
      systemNamesInSecondRow && /^V\d+$/.test(column.name)
        ? (records[1]?.[column.position] ?? column.name)
        : column.name
  }));
  return systemLayout(columns, 2, (column) => column.name);
}

function systemLayout(
  columns: ExportColumn[],
  headerRows: number,
  key: (column: ExportColumn) => string
): Layout {
  const named = columns
    .filter((column) => column.name !== "" || column.question !== "")
    .map((column): ExportColumn => {
      const role = qualtricsRoles[key(column).toLowerCase()];
      return role === undefined ? column : {...column, role};
    });
  const find = (name: string) =>
    columns.find((column) => key(column).toLowerCase() === name)?.position ?? null;
  const finished = find("finished");
  return {
    ...plainLayout(withStatements(uniqueNames(named)), headerRows),
    drops: statusDrops(find("status"), find("distributionchannel")),
    finished: finished === null ? null : {position: finished, values: finishedWords},
    progress: positionOf(named, "progress"),
    unansweredCode: "-99"
  };
}
