import {benjaminiHochberg} from "../statistics/benjamini-hochberg.js";
import {detectableCorrelation} from "../statistics/detectable-correlation.js";
import {spearman} from "../statistics/spearman.js";
import {withinRegression} from "../statistics/within-regression.js";
import {flags, reasonFlag} from "./flags.js";
import {groupBy} from "./group-by.js";
import type {Results, ResultsLink, Understanding} from "./tables.js";

export interface ResultsLinkInput {
  /** In time order. */
  quarters: readonly string[];
  headline: {holder: string; target: string};
  understanding: readonly Understanding[];
  results: readonly Results[];
  seed: number;
}

/** Quarters after the alignment; -1 is the placebo: do earlier results go with later alignment? */
const horizons = [-1, 1, 2, 3, 4] as const;
/** Fewer teams give no coefficient: draw the scatter (method.md 8). */
const fewestTeams = 8;

/**
 * The table `results_link`: does what is understood in a quarter go with results `horizon` quarters later? beta is
 * within teams and quarters (fixed effects, CR2 by team): results per 1 of understanding, 1 - gap_lenient. Spearman's
 * rho is between teams, over each team's means of both in the quarters that pair. p is adjusted over the four
 * horizons; the placebo stands outside that family. An association, never a cause.
 */
export function resultsLinkTable(input: ResultsLinkInput): ResultsLink[] {
  const metrics = [...new Set(input.results.map((row) => row.metric))].sort();
  return metrics.flatMap((metric) => {
    const rows = horizons.map((horizon) => link(input, metric, horizon));
    const family = rows.filter((row) => row.horizon > 0);
    const {adjusted} = benjaminiHochberg(family.map((row) => row.p));
    return rows.map((row) => ({...row, p_adjusted: row.horizon > 0 ? adjusted[family.indexOf(row)]! : null}));
  });
}

function link(
  {quarters, headline, understanding, results, seed}: ResultsLinkInput,
  metric: string,
  horizon: ResultsLink["horizon"]
): Omit<ResultsLink, "p_adjusted"> {
  const value = new Map(
    results
      .filter((row) => row.metric === metric)
      .map((row) => [`${row.quarter}\u0000${row.team}`, row.value])
  );
  const panel = understanding.flatMap((row) => {
    const isOwn = row.holder === headline.holder && row.target === headline.target;
    if (!isOwn || row.team === "*" || row.expectation !== "*" || row.gap_lenient === null) return [];
    const later = quarters[quarters.indexOf(row.quarter) + horizon];
    const y = later === undefined ? undefined : value.get(`${later}\u0000${row.team}`);
    return y == null ? [] : [{team: row.team, quarter: row.quarter, y, x: [1 - row.gap_lenient]}];
  });
  const teams = [...groupBy(panel, (row) => row.team).values()];
  const base = {
    metric,
    horizon,
    ...{beta: null, se: null, df: null, p: null, spearman: null, spearman_low: null, spearman_high: null},
    teams: teams.length,
    n: panel.length,
    detectable_r: detectableCorrelation(teams.length).value
  };
  if (panel.length === 0) return {...base, flag: "no_quarters_that_far_apart"};
  if (teams.length < fewestTeams) return {...base, flag: "too_few_teams"};
  const mean = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0) / values.length;
  const rank = spearman(
    teams.map((rows) => mean(rows.map((row) => row.x[0]!))),
    teams.map((rows) => mean(rows.map((row) => row.y))),
    {seed}
  );
  const regression = withinRegression(panel);
  const term = regression.terms[0];
  return {
    ...base,
    ...{beta: term?.beta ?? null, se: term?.seCr2 ?? null, df: term?.df ?? null, p: term?.p ?? null},
    ...{spearman: rank.rho, spearman_low: rank.low, spearman_high: rank.high},
    flag: flags(
      (term?.beta ?? null) === null && reasonFlag(regression.reason ?? term?.reason ?? "no coefficient"),
      rank.rho === null && reasonFlag(rank.reason)
    )
  };
}
