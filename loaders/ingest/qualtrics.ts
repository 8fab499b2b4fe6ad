import type {ExportColumn, Layout, WideFormat} from "./layout.js";
import {plainText} from "./plain-text.js";

const importId = /^\{"ImportId":"([^"]*)"/;
const legacyColumns = ["ResponseID", "ResponseSet"];

/**
 * Qualtrics CSV: three header rows (names, question text, `{"ImportId":…}`), or two in the legacy exports, whose
 * system columns are named in the first row or, behind V1, V2 …, in the second. Question texts may be localised,
 * so system columns are identified by ImportId, never by text.
 */
export const qualtrics: WideFormat = {
  id: "qualtrics",
  looksLike: 'a third row of cells {"ImportId":"…"}, or a row that begins ResponseID, ResponseSet',
  recognises: (head) => isCurrent(head) || isLegacy(head),
  layout: (head) => (isCurrent(head) ? currentLayout(head) : legacyLayout(head))
};

function isCurrent(head: readonly string[][]): boolean {
  return importId.test(head[2]?.[0] ?? "");
}

function isLegacy(head: readonly string[][]): boolean {
  return [head[0], head[1]].some((row) => legacyColumns.every((name, i) => row?.[i] === name));
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
  const status = find("status");
  const finished = find("finished");
  return {
    headerRows,
    columns: columns.filter((column) => column.name !== "" || column.question !== ""),
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
    unansweredCode: "-99"
  };
}
