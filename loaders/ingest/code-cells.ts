import type {Problem} from "../engagement/problem.js";
import type {LabelCode} from "./labels.js";
import {matchKey} from "./plain-text.js";

/** A distinct text in the cells of one field, with the column and row where it first stands. */
export interface CellText {
  field: string;
  name: string;
  text: string;
  row: number;
  rows: number;
}

/** A cell text with its code; numbers stay text. */
export interface CodedText {
  field: string;
  text: string;
  code: string;
}

/** Turns the distinct cell texts of an export into codes, by its labels; what no label explains becomes a problem. */
export function codeCells(
  cells: readonly CellText[],
  labels: readonly LabelCode[],
  scale: {min: number; max: number},
  file: string
): {codes: CodedText[]; problems: Problem[]} {
  const byField = new Map<string, Map<string, string>>();
  for (const {field, label, code} of labels) {
    if (!byField.has(field)) byField.set(field, new Map());
    byField.get(field)!.set(label, code);
  }
  const codes = new Map<string, CodedText>();
  const problems: Problem[] = [];
  for (const cell of cells) {
    const known = byField.get(cell.field) ?? new Map<string, string>();
    const code = known.get(matchKey(cell.text)) ?? numberCode(cell);
    const problem =
      code === null ? unmapped(cell, [...known.keys()], file) : offScale(cell, code, scale, file);
    if (problem !== null) problems.push(problem);
    else codes.set(`${cell.field} ${cell.text}`, {field: cell.field, text: cell.text, code: code!});
  }
  return {codes: [...codes.values()], problems};
}

function numberCode({field, text}: CellText): string | null {
  if (field === "level" && /^-?\d+([.,]\d+)?$/.test(text)) return text.replace(",", ".");
  const share = field === "share_known" ? /^(\d+(?:[.,]\d+)?) ?%$/.exec(text) : null;
  if (share) return String(Number(share[1]!.replace(",", ".")) / 100);
  return field === "share_known" && /^[01]?([.,]\d+)?$/.test(text) ? text.replace(",", ".") : null;
}

function offScale(
  cell: CellText,
  code: string,
  scale: {min: number; max: number},
  file: string
): Problem | null {
  if (code === "dont_know" || (cell.field !== "level" && cell.field !== "share_known")) return null;
  const {min, max} = cell.field === "level" ? scale : {min: 0, max: 1};
  if (Number(code) >= min && Number(code) <= max) return null;
  return {
    severity: "error",
    code: "off_scale",
    file,
    row: cell.row,
    column: cell.name,
    found: `"${cell.text}"`,
    expected: `a number from ${min} to ${max}`,
    hint: 'Correct the scale in engagement.json, or map the label under "labels".',
    rows: cell.rows
  };
}

function unmapped(cell: CellText, known: readonly string[], file: string): Problem {
  return {
    severity: "error",
    code: "unmapped_label",
    file,
    row: cell.row,
    column: cell.name,
    found: `"${cell.text}"`,
    expected: known.length
      ? `one of ${known.map((label) => `"${label}"`).join(", ")}`
      : "a number on the scale",
    hint: `Map the label under "labels", "${cell.field}" in engagement.json.`,
    rows: cell.rows
  };
}
