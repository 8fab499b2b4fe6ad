import type {Problem} from "../engagement/problem.js";
import type {LabelCode} from "./labels.js";
import {nearest} from "./nearest.js";
import {matchKey} from "./plain-text.js";

/** A distinct text in the cells of one field, with the column and row where it first stands. */
export interface CellText {
  field: string;
  name: string;
  text: string;
  row: number;
  rows: number;
  /** The scale of a level. */
  min: number;
  max: number;
}

/** A cell text with its code; numbers stay text. */
export interface CodedText {
  field: string;
  text: string;
  min: number;
  max: number;
  code: string;
}

/** Turns the distinct cell texts of an export into codes, by its labels; what no label explains becomes a problem. */
export function codeCells(
  cells: readonly CellText[],
  labels: readonly LabelCode[],
  file: string
): {codes: CodedText[]; problems: Problem[]} {
  const byField = new Map<string, Map<string, LabelCode>>();
  for (const label of labels) {
    if (!byField.has(label.field)) byField.set(label.field, new Map());
    byField.get(label.field)!.set(matchKey(label.label), label);
  }
  const codes: CodedText[] = [];
  const problems: Problem[] = [];
  for (const cell of cells) {
    const known = byField.get(cell.field) ?? new Map<string, LabelCode>();
    const code = known.get(matchKey(cell.text))?.code ?? numberCode(cell);
    const problem = code === null ? unmapped(cell, [...known.values()], file) : offScale(cell, code, file);
    if (problem !== null) problems.push(problem);
    else codes.push({field: cell.field, text: cell.text, min: cell.min, max: cell.max, code: code!});
  }
  return {codes, problems};
}

/** The number that a text is by itself, or that it begins with before its words (`5 - Always`); null where it is none. */
function numberCode({field, text, min, max}: CellText): string | null {
  if (field === "level") {
    if (/^-?\d+([.,]\d+)?$/.test(text)) return text.replace(",", ".");
    const leading = /^(-?\d+)\s*(?:[-–—:=.)]|\()\s*\D/.exec(text)?.[1];
    return leading !== undefined && Number(leading) >= min && Number(leading) <= max ? leading : null;
  }
  if (field !== "share_known") return null;
  const percent = /^(\d+(?:[.,]\d+)?)\s?%$/.exec(text);
  if (percent) return String(Number(percent[1]!.replace(",", ".")) / 100);
  return /^(?:[01]|[01]?[.,]\d+)$/.test(text) ? text.replace(",", ".") : null;
}

function offScale(cell: CellText, code: string, file: string): Problem | null {
  if (code === "dont_know" || (cell.field !== "level" && cell.field !== "share_known")) return null;
  const {min, max} = cell.field === "level" ? cell : {min: 0, max: 1};
  if (Number(code) >= min && Number(code) <= max) return null;
  return {
    severity: "error",
    code: "off_scale",
    file,
    row: cell.row,
    column: cell.name,
    found: `"${cell.text}"`,
    expected: `a number from ${min} to ${max}`,
    hint: 'Correct the scale in engagement.json (of all, or of the column\'s rule), or map the label under "labels".',
    rows: cell.rows
  };
}

/** Of so many known labels some are named, the nearest first. */
const namedLabels = 12;

function unmapped(cell: CellText, known: readonly LabelCode[], file: string): Problem {
  const labels = [
    ...new Map(known.filter((label) => !label.isUsual).map((label) => [label.label, label])).values()
  ];
  const all = labels.length > 0 ? labels : known;
  const near = nearest(
    cell.text,
    known.map((label) => label.label)
  );
  const code = known.find((label) => label.label === near)?.code;
  return {
    severity: "error",
    code: "unmapped_label",
    file,
    row: cell.row,
    column: cell.name,
    found: `"${cell.text}"`,
    expected: all.length
      ? `one of ${all
          .slice(0, namedLabels)
          .map((label) => `"${label.label}"`)
          .join(", ")}${all.length > namedLabels ? ", …" : ""}`
      : "a number on the scale",
    hint: `Map the label under "labels", "${cell.field}" in engagement.json${near === null ? "" : `; the nearest known label is "${near}" (${code})`}.`,
    rows: cell.rows
  };
}
