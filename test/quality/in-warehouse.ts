import {type EngagementInput, engagementSchema} from "../../loaders/engagement/schema.js";
import {type Database, openDatabase} from "../../loaders/warehouse/duckdb.js";
import {ingest} from "../../loaders/warehouse/ingest.js";
import {smallEngagement, writeEngagement} from "../engagement-folder.js";

/** Reads files of the small engagement and hands the warehouse to `use`, with the problems found. */
export async function inWarehouse<Result>(
  files: Record<string, string>,
  engagement: Partial<EngagementInput>,
  use: (db: Database, problems: Awaited<ReturnType<typeof ingest>>) => Promise<Result>
): Promise<Result> {
  const whole = {...smallEngagement, ...engagement};
  const folder = await writeEngagement(files, whole);
  const db = await openDatabase(":memory:");
  try {
    return await use(
      db,
      await ingest(db, folder, engagementSchema.parse(whole), Buffer.alloc(32, 7), () => {})
    );
  } finally {
    db.close();
  }
}
