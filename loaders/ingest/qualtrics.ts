import type {Head} from "./head.js";
import {
  type ExportColumn,
  type Format,
  type Layout,
  type Recognition,
  type SystemRole,
  unrecognised
} from "./layout.js";
import {plainText} from "./plain-text.js";

const importId = /^\{"ImportId":"([^"]*)"/;
const legacyColumns = ["ResponseID", "ResponseSet"];

/** What system columns are for, by ImportId (current) or name (legacy), in lower case. */
const roles: Record<string, SystemRole> = {
  startdate: "started",
  enddate: "ended",
  recordeddate: "system",
  status: "status",
  ipaddress: "system",
  progress: "progress",
  duration: "duration",
  finished: "finished",
  _recordid: "response_id",
  responseid: "response_id",
  responseset: "system",
  name: "system",
  emailaddress: "system",
  recipientlastname: "system",
  recipientfirstname: "system",
  recipientemail: "system",
  externaldatareference: "person",
  locationlatitude: "system",
  locationlongitude: "system",
  locationaccuracy: "system",
  distributionchannel: "system",
  userlanguage: "language"
};

/**
 * Qualtrics CSV: three header rows (names, question text, `{"ImportId":…}`), or two in the legacy exports, whose
 * system columns are named in the first row or, behind V1, V2 …, in the second. Question texts may be localised,
 * so system columns are identified by ImportId, never by text.
 */
export const qualtrics: Format<"qualtrics"> = {
  id: "qualtrics",
  title: "Qualtrics",
  looksLike: 'a third row of cells {"ImportId":"…"}, or a row that begins ResponseID, ResponseSet',
  recognises,
  layout: ({records}) => (isCurrent(records) ? currentLayout(records) : legacyLayout(records))
};

function recognises({records}: Head): Recognition {
  if (isCurrent(records)) return {score: 1, reasons: ['row 3 holds {"ImportId":"…"}']};
  const row = legacyRow(records);
  if (row === null) return unrecognised;
  return {score: 0.97, reasons: [`row ${row + 1} begins ResponseID, ResponseSet: the legacy export`]};
}

function isCurrent(records: readonly string[][]): boolean {
  return importId.test(records[2]?.[0] ?? "");
}

/** The 0-based row of the legacy system names, which is the first or, behind V1, V2 …, the second; null where it is none. */
function legacyRow(records: readonly string[][]): number | null {
  const row = [0, 1].find((r) => legacyColumns.every((name, i) => records[r]?.[i] === name));
  return row ?? null;
}

function currentLayout(head: readonly string[][]): Layout {
  const columns = (head[0] ?? []).map((name, position) => ({
    position,
    name,
    question: plainText(head[1]?.[position] ?? ""),
    id: importId.exec(head[2]?.[position] ?? "")?.[1] ?? ""
  }));
  return withSystemColumns(columns, 3, (column) => column.id);
}

function legacyLayout(head: readonly string[][]): Layout {
  const systemNamesInSecondRow = head[1]?.[0] === legacyColumns[0];
  const columns = (head[0] ?? []).map((name, position) => ({
    position,
    name: systemNamesInSecondRow && /^V\d+$/.test(name) ? (head[1]?.[position] ?? name) : name,
    question: plainText(head[1]?.[position] ?? ""),
    id: ""
  }));
  return withSystemColumns(columns, 2, (column) => column.name);
}

function withSystemColumns(
  columns: ExportColumn[],
  headerRows: number,
  key: (column: ExportColumn) => string
): Layout {
  const find = (name: string) => columns.find((column) => key(column).toLowerCase() === name)?.position;
  const withRole = (column: ExportColumn): ExportColumn => {
    const role = roles[key(column).toLowerCase()];
    return role === undefined ? column : {...column, role};
  };
  const status = find("status");
  const finished = find("finished");
  return {
    headerRows,
    columns: columns.filter((column) => column.name !== "" || column.question !== "").map(withRole),
    // Status as labels, or as recodes: 1 and 9 are previews (survey and offline), 2 a survey test, 8 and 12 spam.
    drops:
      status === undefined
        ? []
        : [
            {
              reason: "preview",
              position: status,
              values: ["1", "9", "survey preview", "offline survey preview"]
            },
            {reason: "test", position: status, values: ["2", "survey test"]},
            {reason: "spam", position: status, values: ["8", "12", "spam", "possible spam", "offline spam"]}
          ],
    finished: finished === undefined ? null : {position: finished, values: ["1", "true"]},
    progress: find("progress") ?? null,
    unansweredCode: "-99",
    timeZone: null
  };
}
