import type {Engagement, Source} from "../engagement/schema.js";
import type {ExportColumn} from "../ingest/layout.js";
import {columnNamed, plainLayout} from "../ingest/layout-columns.js";
import {openDatabase} from "../warehouse/duckdb.js";
import {readPeople} from "../warehouse/read-people.js";
import {readModel, runModels} from "../warehouse/sql-model.js";
import {stageEngagement} from "../warehouse/stage-engagement.js";
import {withRawCells} from "./raw-cells.js";
import type {Secrets} from "./secrets.js";

/**
 * Everybody's id as the client's files write it, and their managers'; a manager of one person stands for that person.
 * The warehouse holds pseudonyms alone, so the files are read again, in memory.
 */
export async function personIdsOf(folder: string, engagement: Engagement): Promise<Secrets["personal"]> {
  const db = await openDatabase(":memory:");
  try {
    await runModels(db, import.meta.url, [
      "models/plain_ids",
      "../warehouse/models/answers",
      "../quality/models/observations"
    ]);
    await stageEngagement(db, engagement);
    await readPeople(db, folder, engagement, () => {});
    for (const source of engagement.sources) {
      await withRawCells(db, folder, source, async (columns) => {
        await db.set("positions", idPositions(source, columns));
        await runModels(db, import.meta.url, ["models/exported_ids"]);
      });
    }
    const ids = await db.rows<{id: string; kind: string}>(await readModel(import.meta.url, "models/ids"));
    return ids.map(({id, kind}) => ({kind, text: id}));
  } finally {
    db.close();
  }
}

/** Where a source's file says who answered, and whom somebody rated. */
function idPositions(source: Source, columns: readonly ExportColumn[]): number[] {
  const names =
    source.format === "tidy"
      ? ["respondent"]
      : "columns" in source
        ? [source.respondent, source.relationship?.subject]
        : [source.person, "manager" in source ? source.manager : undefined];
  const layout = plainLayout([...columns]);
  return names.flatMap((name) => (name === undefined ? [] : (columnNamed(layout, name)?.position ?? [])));
}
