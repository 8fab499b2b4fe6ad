import type {Engagement} from "../engagement/schema.js";
import {openDatabase} from "../warehouse/duckdb.js";
import type {Progress} from "../warehouse/ingest.js";
import {runModels} from "../warehouse/sql-model.js";
import {teamRegions} from "../warehouse/team-regions.js";
import {changeTable, type DriftSum, type MatchedCount, type PanelCount} from "./change.js";
import {comparisonsTable} from "./comparisons.js";
import {type ConsensusCount, consensusTable} from "./consensus.js";
import {type CoorientationSum, coorientationTable} from "./coorientation.js";
import {countRows, type MethodRules, preparePairs} from "./counts.js";
import {type ParticipationCount, participationTable} from "./participation.js";
import {type ImportanceCount, priorityTable} from "./priority.js";
import {regionsTable} from "./regions.js";
import {type LevelSum, reliabilityTable} from "./reliability.js";
import {resultsLinkTable} from "./results-link.js";
import {type ScorecardInput, scorecardTable} from "./scorecard.js";
import {statesTable} from "./states.js";
import {type ImportanceVote, strategicConsensusTable} from "./strategic-consensus.js";
import type {Results, States, Tables} from "./tables.js";
import {
  type FoilCount,
  type RespondentChangePattern,
  type RespondentPattern,
  type Rewording,
  type UnderstandingCount,
  understandingTables
} from "./understanding.js";
import {
  type MentionedThemesCount,
  mentionedThemesTable,
  type UncodedUnits,
  type UnpromptedCount,
  type UnpromptedPattern,
  unpromptedTable
} from "./unprompted.js";
import {warningsTable} from "./warnings.js";

/** False discoveries that lists of findings may hold (method.md 14). */
const screeningQ = 0.1;

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
  const regionOf = await teamRegions(database);
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
    const rewordings = await db.rows<Rewording>("FROM rewordings ORDER BY ALL");
    const input = {
      quarters: engagement.quarters.map((quarter) => quarter.id),
      counts: await count<UnderstandingCount>("understanding_counts"),
      patterns: await count<RespondentPattern>("respondent_patterns"),
      changes: await count<RespondentChangePattern>("respondent_change_patterns"),
      foils: await count<FoilCount>("foil_counts"),
      rewordings
    };
    const {understanding, themes} = understandingTables(input);
    progress("understanding", `${understanding.length.toLocaleString("en")} rows`);

    const regions = await table("regions", async () => regionsTable(input, regionOf));
    const coorientation = await table("coorientation", async () =>
      coorientationTable(await count<CoorientationSum>("coorientation_sums"))
    );
    const states = await table("states", async () => statesTable(await count<States>("states_counts")));
    const consensusCounts = await count<ConsensusCount>("consensus_counts");
    const consensus = await table("consensus", async () =>
      consensusTable(consensusCounts, engagement.scale, rules)
    );
    const participation = await table("participation", async () =>
      participationTable(await count<ParticipationCount>("participation_counts"))
    );
    const votes = await count<ImportanceVote>("importance_votes");
    const scorecard = await table("scorecard", async () =>
      scorecardTable({
        headline: engagement.method.headline,
        seed: rules.seed,
        understanding,
        consensus,
        votes,
        clarity: await count<ScorecardInput["clarity"][number]>("clarity_counts"),
        calibration: await count<ScorecardInput["calibration"][number]>("calibration_counts"),
        asked: await count<ScorecardInput["asked"][number]>("asked_counts"),
        tested: await count<ScorecardInput["tested"][number]>("tested_counts")
      })
    );
    const results = await table("results", () => count<Results>("results"));
    const levels = await count<LevelSum>("level_sums");
    const reliability = await table("reliability", async () => reliabilityTable(levels));
    const strategic_consensus = await table("strategic_consensus", async () =>
      strategicConsensusTable(votes, rules.seed)
    );
    const priority = await table("priority", async () =>
      priorityTable({
        understanding,
        importance: await count<ImportanceCount>("importance_counts"),
        scale: engagement.scale,
        seed: rules.seed
      })
    );
    const change = await table("change", async () => {
      await runModels(db, import.meta.url, ["models/matched_pairs"]);
      return changeTable({
        understanding,
        rewordings,
        matched: await count<MatchedCount>("matched_counts"),
        drift: await count<DriftSum>("drift_sums"),
        panel: await count<PanelCount>("panel_counts")
      });
    });
    const results_link = await table("results_link", async () =>
      resultsLinkTable({
        quarters: engagement.quarters.map((quarter) => quarter.id),
        headline: engagement.method.headline,
        understanding,
        results,
        seed: rules.seed
      })
    );
    const comparisons = await table("comparisons", async () =>
      comparisonsTable({
        expectations: await count<{id: string; holder: string; target: string}>("planned_expectations"),
        counts: consensusCounts,
        sums: levels
      })
    );
    const unprompted = await table("unprompted", async () =>
      unpromptedTable({
        counts: await count<UnpromptedCount>("unprompted_counts"),
        patterns: await count<UnpromptedPattern>("unprompted_patterns"),
        uncoded: await count<UncodedUnits>("uncoded_units"),
        understanding
      })
    );
    const mentioned_themes = await table("mentioned_themes", async () =>
      mentionedThemesTable(await count<MentionedThemesCount>("mentioned_themes_counts"))
    );
    const warnings = await table("warnings", async () =>
      warningsTable({
        ...{understanding, participation, consensus, reliability, comparisons, change, results_link},
        headline: engagement.method.headline,
        q: screeningQ,
        ...{quarters: engagement.quarters, groups: engagement.groups},
        minRespondents: engagement.reporting.minRespondents
      })
    );
    return {
      ...{
        understanding,
        themes,
        regions,
        coorientation,
        states,
        consensus,
        participation,
        scorecard,
        results
      },
      ...{
        reliability,
        strategic_consensus,
        priority,
        change,
        results_link,
        comparisons,
        unprompted,
        mentioned_themes,
        warnings
      }
    };
  } finally {
    db.close();
  }
}
