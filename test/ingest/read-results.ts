import type {Problem} from "../../loaders/engagement/problem.js";
import type {EngagementInput} from "../../loaders/engagement/schema.js";
import type {Database} from "../../loaders/warehouse/duckdb.js";
import {tidyAnswers} from "../engagement-folder.js";
import {inWarehouse} from "../quality/in-warehouse.js";

type Source = EngagementInput["sources"][number];

/** What came of CRM exports: results as `quarter team metric value`, rows read and kept, rows left out by reason, problems. */
export interface ReadResults {
  results: string[];
  /** `file read kept`, as sources count them. */
  counts: string[];
  dropped: Record<string, number>;
  problems: Problem[];
}

/** Reads exports of the small engagement from file to the warehouse's results. */
export function readResultsOf(
  exports: Record<string, string>,
  sources: readonly Source[],
  {engagement = {}, files = {}}: {engagement?: Partial<EngagementInput>; files?: Record<string, string>} = {}
): Promise<ReadResults> {
  const answers = tidyAnswers(["2026Q1 e1 L1 meta yes start 3"]);
  return inWarehouse(
    {"answers.csv": answers, ...exports, ...files},
    {sources: [{format: "tidy", file: "answers.csv"}, ...sources], ...engagement},
    async (db, problems) => ({...(await resultsIn(db)), problems})
  );
}

async function resultsIn(db: Database): Promise<Omit<ReadResults, "problems">> {
  const results = await db.rows<Record<string, string | number | null>>(
    "SELECT quarter, team, metric, round(value, 6) AS value, round(largest_share, 4) AS share FROM results ORDER BY metric, quarter, team"
  );
  const counts = await db.rows<{line: string}>(
    "SELECT concat_ws(' ', file, rows_read, rows_kept) AS line FROM sources WHERE format <> 'tidy' ORDER BY source"
  );
  const dropped = await db.rows<{reason: string; rows: number}>("FROM dropped ORDER BY reason");
  return {
    results: results.map((row) =>
      Object.values(row)
        .filter((cell) => cell !== null)
        .join(" ")
    ),
    counts: counts.map(({line}) => line),
    dropped: Object.fromEntries(dropped.map(({reason, rows}) => [reason, rows]))
  };
}
