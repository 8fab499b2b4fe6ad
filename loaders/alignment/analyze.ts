import type {Engagement} from "../engagement/schema.js";
import {openDatabase} from "../warehouse/duckdb.js";
import type {Progress} from "../warehouse/ingest.js";
import {type ConsensusCount, consensusTable} from "./consensus.js";
import {type CoorientationSum, coorientationTable} from "./coorientation.js";
import {countRows, type MethodRules, preparePairs} from "./counts.js";
import {type ParticipationCount, participationTable} from "./participation.js";
import {type ScorecardInput, scorecardTable} from "./scorecard.js";
import {statesTable} from "./states.js";
import type {Results, States, Tables} from "./tables.js";
import {
  type FoilCount,
  type RespondentChangePattern,
  type RespondentPattern,
  type UnderstandingCount,
  understandingTables
} from "./understanding.js";

/**
 * The alignment analysis: SQL reduces the warehouse's answers to counts, and every figure is computed from counts.
 * The warehouse is opened read-only; equal input gives equal tables.
 */
export async function analyze(
  database: string,
  engagement: Engagement,
  rules: MethodRules,
  progress: Progress
): Promise<Tables> {
  const db = await openDatabase(":memory:");
  try {
    progress("pairs");
    await preparePairs(db, database, rules);
    const [pairs] = await db.rows<{n: number}>("SELECT count(*) AS n FROM pairs");
    progress("pairs", `${pairs!.n.toLocaleString("en")} pairs`);

    const table = async <Row>(name: string, make: () => Promise<Row[]>): Promise<Row[]> => {
      progress(name);
      const rows = await make();
      progress(name, `${rows.length.toLocaleString("en")} rows`);
      return rows;
    };
    const count = <Row>(model: string) => countRows<Row>(db, model);

    progress("understanding");
    const {understanding, themes} = understandingTables({
      quarters: engagement.quarters.map((quarter) => quarter.id),
      counts: await count<UnderstandingCount>("understanding_counts"),
      patterns: await count<RespondentPattern>("respondent_patterns"),
      changes: await count<RespondentChangePattern>("respondent_change_patterns"),
      foils: await count<FoilCount>("foil_counts")
    });
    progress("understanding", `${understanding.length.toLocaleString("en")} rows`);

    const coorientation = await table("coorientation", async () =>
      coorientationTable(await count<CoorientationSum>("coorientation_sums"))
    );
    const states = await table("states", async () => statesTable(await count<States>("states_counts")));
    const consensus = await table("consensus", async () =>
      consensusTable(await count<ConsensusCount>("consensus_counts"), engagement.scale, rules)
    );
    const participation = await table("participation", async () =>
      participationTable(await count<ParticipationCount>("participation_counts"))
    );
    const scorecard = await table("scorecard", async () =>
      scorecardTable({
        headline: engagement.method.headline,
        seed: rules.seed,
        understanding,
        consensus,
        votes: await count<ScorecardInput["votes"][number]>("importance_votes"),
        clarity: await count<ScorecardInput["clarity"][number]>("clarity_counts"),
        calibration: await count<ScorecardInput["calibration"][number]>("calibration_counts"),
        tested: await count<ScorecardInput["tested"][number]>("tested_counts")
      })
    );
    const results = await table("results", () => count<Results>("results"));
    return {understanding, themes, coorientation, states, consensus, participation, scorecard, results};
  } finally {
    db.close();
  }
}
