import type {Problem} from "../engagement/problem.js";
import type {KeyText} from "./key-labels.js";
import type {LabelCode} from "./labels.js";
import {nearest} from "./nearest.js";
import {matchKey} from "./plain-text.js";

/** A cell of a key column with the id that it stands for. */
export interface CodedKey {
  field: string;
  text: string;
  code: string;
}

/**
 * Finds what the cells of the quarter, group, team and relationship columns stand for. A team that nobody listed is a
 * team of its own where neither engagement.json nor people.csv lists any; else what is unknown becomes a problem.
 */
export function codeKeys(
  texts: readonly KeyText[],
  labels: readonly LabelCode[],
  file: string,
  columnNames: Readonly<Partial<Record<KeyText["field"], string>>>
): {codes: CodedKey[]; problems: Problem[]} {
  const codes: CodedKey[] = [];
  const problems: Problem[] = [];
  for (const text of texts) {
    const known = labels.filter((label) => label.field === text.field);
    const code =
      known.findLast((label) => matchKey(label.label) === matchKey(text.text))?.code ??
      (text.field === "team" && known.length === 0 ? text.text : undefined);
    if (code !== undefined) codes.push({field: text.field, text: text.text, code});
    else problems.push(unmappedKey(text, known, file, columnNames[text.field] ?? null));
  }
  return {codes, problems};
}

function unmappedKey(
  text: KeyText,
  known: readonly LabelCode[],
  file: string,
  column: string | null
): Problem {
  const names = [...new Set(known.map((label) => label.label))];
  const near = nearest(text.text, names);
  const place = text.field === "relationship" ? '"relationship", "meanings"' : `"${text.field}", "labels"`;
  return {
    severity: "error",
    code: `unknown_${text.field}`,
    file,
    row: text.row,
    column,
    found: `"${text.text}"`,
    expected: names.length
      ? `one of ${names
          .slice(0, 12)
          .map((name) => `"${name}"`)
          .join(", ")}${names.length > 12 ? ", …" : ""}`
      : `a ${text.field} that engagement.json names`,
    hint: `Say what it means under ${place} of the source in engagement.json${near === null ? "" : `; the nearest known is "${near}"`}.`,
    rows: text.rows
  };
}
