import {rankIntervals} from "../statistics/rank-intervals.js";
import {flags, reasonFlag} from "./flags.js";
import {groupBy} from "./group-by.js";
import type {Priority, Understanding} from "./tables.js";

/** A row of importance_counts.sql. */
export interface ImportanceCount {
  quarter: string;
  expectation: string;
  codebook_importance: number | null;
  mean_level: number | null;
  n_levels: number;
}

export interface PriorityInput {
  understanding: readonly Understanding[];
  importance: readonly ImportanceCount[];
  scale: {min: number; max: number};
  seed: number;
}

/**
 * The table `priority`: importance times strict gap, ranked within quarter and direction, with 90 % rank ranges from
 * resampled teams (method.md 6). Importance is the codebook's; where it has none, the holders' mean level as a share of
 * the scale (POMP).
 */
export function priorityTable({understanding, importance, scale, seed}: PriorityInput): Priority[] {
  const importanceOf = new Map(importance.map((row) => [`${row.quarter}\u0000${row.expectation}`, row]));
  const single = understanding.filter((row) => row.expectation !== "*");
  const directions = groupBy(single, (row) => [row.quarter, row.holder, row.target].join("\u0000"));
  return [...directions.values()].flatMap((rows) => {
    const pooled = rows.filter((row) => row.team === "*");
    const weighed = pooled.map((row) => ({
      row,
      ...weight(importanceOf.get(`${row.quarter}\u0000${row.expectation}`), scale)
    }));
    const ranked = weighed.filter(({importance: value}) => value !== null);
    const teams = [
      ...groupBy(
        rows.filter((row) => row.team !== "*"),
        (row) => row.team
      ).values()
    ];
    const ranks = rankIntervals(
      teams.map((team) =>
        itemSums(
          team,
          ranked.map(({row}) => row.expectation)
        )
      ),
      {weights: ranked.map(({importance: value}) => value!), seed}
    );
    return weighed.map(({row, importance: value, source}) => {
      const rank = ranks[ranked.findIndex((entry) => entry.row === row)];
      return {
        ...{quarter: row.quarter, holder: row.holder, target: row.target, expectation: row.expectation},
        ...{importance: value, importance_source: source, gap: row.gap_strict},
        priority: value === null || row.gap_strict === null ? null : value * row.gap_strict,
        ...{rank: rank?.rank ?? null, rank_low: rank?.rankLow ?? null, rank_high: rank?.rankHigh ?? null},
        ...{band: rank?.band ?? null, n_respondents: row.n_respondents},
        flag: flags(
          value === null && "no_importance",
          row.gap_strict === null && (row.flag ?? "no_answers"),
          rank && rank.rankLow === null && reasonFlag(rank.reason)
        )
      };
    });
  });
}

function weight(
  row: ImportanceCount | undefined,
  {min, max}: PriorityInput["scale"]
): {importance: number | null; source: Priority["importance_source"]} {
  if (row?.codebook_importance != null) return {importance: row.codebook_importance, source: "codebook"};
  if (row?.mean_level == null) return {importance: null, source: null};
  return {importance: (row.mean_level - min) / (max - min), source: "holders"};
}

function itemSums(
  team: readonly Understanding[],
  expectations: readonly string[]
): {n: number[]; x: number[]} {
  const of = new Map(team.map((row) => [row.expectation, row]));
  return {
    n: expectations.map((id) => of.get(id)?.n_pairs ?? 0),
    x: expectations.map((id) => {
      const row = of.get(id);
      return row ? row.n_pairs - row.fully : 0;
    })
  };
}
