import type {Problem} from "../engagement/problem.js";
import type {Engagement, WideSource} from "../engagement/schema.js";
import {type CellText, type CodedText, codeCells} from "../ingest/code-cells.js";
import {type CodedKey, codeKeys} from "../ingest/code-keys.js";
import {type KeyText, keyLabels} from "../ingest/key-labels.js";
import {labelCodes} from "../ingest/labels.js";
import type {Database} from "./duckdb.js";

/** What the texts of an export stand for. */
export interface Codes {
  keys: CodedKey[];
  cells: CodedText[];
}

/** Codes each distinct text of an export once: who and when, then answers; and names those that no label explains. */
export function codesOf(
  {keyTexts, cellTexts}: {keyTexts: readonly KeyText[]; cellTexts: readonly CellText[]},
  {engagement, source, teams}: {engagement: Engagement; source: WideSource; teams: readonly string[]}
): {codes: Codes; problems: Problem[]} {
  const {quarter, group, team, relationship} = source;
  const keys = codeKeys(keyTexts, keyLabels(engagement, source, teams), source.file, {
    ...(typeof quarter === "object" && "column" in quarter && {quarter: quarter.column}),
    ...(typeof group === "object" && {group: group.column}),
    ...(typeof team === "object" && {team: team.column}),
    ...(relationship && {relationship: relationship.column})
  });
  const cells = codeCells(cellTexts, labelCodes(engagement, source), source.file);
  return {
    codes: {keys: keys.codes, cells: cells.codes},
    problems: [...keys.problems, ...cells.problems]
  };
}

export async function stageKeys(db: Database, {keys}: Codes): Promise<void> {
  await db.table("export_keys", {field: "VARCHAR", text: "VARCHAR", code: "VARCHAR"}, keys);
}

export async function stageLabels(db: Database, {cells}: Codes): Promise<void> {
  await db.table(
    "export_labels",
    {field: "VARCHAR", text: "VARCHAR", min: "DOUBLE", max: "DOUBLE", code: "VARCHAR"},
    cells
  );
}
