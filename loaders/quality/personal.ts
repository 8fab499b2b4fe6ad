import type {Layout} from "../ingest/layout.js";
import {headerColumns} from "../ingest/layout-columns.js";
import type {KeyColumns, Mapping} from "../ingest/map-columns.js";
import {
  type PersonalKind,
  personalKind,
  personalKindOfTexts,
  personalTexts
} from "../ingest/personal-data.js";
import type {Database} from "../warehouse/duckdb.js";
import {readModel, runModels} from "../warehouse/sql-model.js";

/** A column that holds personal data, and what it was recognised by. */
export interface PersonalColumn {
  position: number;
  name: string;
  kind: PersonalKind;
  by: "header" | "content";
}

/** Finds the personal columns of the file in `file_rows`, by their headers and by what stands in their first rows. */
export async function findPersonalColumns(db: Database, layout: Layout): Promise<PersonalColumn[]> {
  const samples = await db.rows<{position: number; texts: {items: string[]}}>(
    await readModel(import.meta.url, "models/column_samples")
  );
  return personalAmong(layout, new Map(samples.map(({position, texts}) => [position, texts.items])));
}

/** The personal columns of an export, by their headers and by `texts` that stand in them, by their positions. */
export function personalAmong(layout: Layout, texts: ReadonlyMap<number, string[]>): PersonalColumn[] {
  return layout.columns.flatMap((column): PersonalColumn[] => {
    const {position, name} = column;
    const byHeader = personalKind(column);
    if (byHeader !== null) return [{position, name, kind: byHeader, by: "header"}];
    const byContent = personalKindOfTexts(texts.get(position) ?? []);
    return byContent === null ? [] : [{position, name, kind: byContent, by: "content"}];
  });
}

/** The personal columns of a report whose header is its first row, by that header. */
export function personalInHeader(header: readonly string[]): PersonalColumn[] {
  return headerColumns(header, () => undefined).flatMap((column) => {
    const kind = personalKind(column);
    return kind === null ? [] : [{position: column.position, name: column.name, kind, by: "header" as const}];
  });
}

/** Keeps which columns of a source were recognised, and what for those were read that were. */
export async function recordPersonalColumns(
  db: Database,
  source: number,
  personal: readonly PersonalColumn[],
  purposes: ReadonlyMap<number, string>
): Promise<void> {
  await db.table(
    "found_columns",
    {
      ...{source: "INTEGER", position: "INTEGER", column_name: "VARCHAR", kind: "VARCHAR"},
      ...{recognised_by: "VARCHAR", purpose: "VARCHAR"}
    },
    personal.map(({position, name, kind, by}) => ({
      ...{source, position, column_name: name, kind, recognised_by: by},
      purpose: purposes.get(position) ?? null
    }))
  );
  await db.run("INSERT INTO personal_columns BY NAME FROM found_columns");
}

/** What for each column of an export is read, by its position; columns that the mapping does not name are not in it. */
export function purposesOf({columns, lists, keys}: Mapping): Map<number, string> {
  const purposes = new Map<number, string>();
  for (const {position, rule} of [...columns, ...lists]) purposes.set(position, rule.purpose ?? "answers");
  for (const [key, position] of Object.entries(keys) as [keyof KeyColumns, number | null][])
    if (position !== null) purposes.set(position, keyPurposes[key]);
  return purposes;
}

/** What becomes of a personal column that says who, when or where. */
const keyPurposes: Readonly<Record<keyof KeyColumns, string>> = {
  respondent: "who answered; only a keyed hash is kept",
  subject: "who is rated; only used to tell responses apart",
  quarter: "the quarter",
  group: "the group",
  team: "the team",
  relationship: "the relationship"
};

/** Counts rows of free text in which mail addresses or phone numbers stand. `free_texts` is made by the named model. */
export async function scanFreeTexts(
  db: Database,
  model: "export_free_texts" | "tidy_free_texts"
): Promise<void> {
  await db.table(
    "personal_patterns",
    {kind: "VARCHAR", pattern: "VARCHAR"},
    Object.entries(personalTexts).map(([kind, pattern]) => ({kind, pattern}))
  );
  await runModels(db, import.meta.url, [`models/${model}`, "models/personal_texts"]);
}
