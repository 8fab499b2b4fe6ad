import type {WideSource} from "../engagement/schema.js";
import type {Layout} from "../ingest/layout.js";
import {positionOf} from "../ingest/layout-columns.js";
import type {Database} from "../warehouse/duckdb.js";
import {runModels} from "../warehouse/sql-model.js";

/** Where an export says how long a response took: 0-based positions, null where it does not. */
export function timeColumns({columns}: Layout): Record<"duration" | "started" | "ended", number | null> {
  return {
    duration: positionOf(columns, "duration"),
    started: positionOf(columns, "started"),
    ended: positionOf(columns, "ended")
  };
}

/** Finds the suspect responses of the export that is being read, before it is said which responses are left out. */
export async function flagResponses(db: Database, source: WideSource, layout: Layout): Promise<void> {
  for (const [name, position] of Object.entries(timeColumns(layout))) await db.set(name, position);
  // An empty list would be one of integers.
  await db.set("left_out_flags", ["", ...source.leaveOutFlagged]);
  await runModels(db, import.meta.url, [
    "models/moment_of",
    "models/export_durations",
    "models/export_flags"
  ]);
}

/** Keeps which responses are suspect, and which of a person's several was kept. */
export async function recordResponses(db: Database): Promise<void> {
  await runModels(db, import.meta.url, ["models/export_observations"]);
}
