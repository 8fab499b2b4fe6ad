import {icc} from "../statistics/icc.js";
import {flags, reasonFlag} from "./flags.js";
import {groupBy} from "./group-by.js";
import type {Reliability} from "./tables.js";

/** A row of level_sums.sql. */
export interface LevelSum {
  quarter: string;
  group: string;
  perspective: Reliability["perspective"];
  expectation: string;
  team: string | null;
  n: number;
  sum: number;
  sum_of_squares: number;
}

/** Below this ICC(2) teams are not to be ranked by their means (method.md 3). */
export const rankable = 0.7;

/** The table `reliability`: do the teams of a group differ in their levels, and how far do team means carry? */
export function reliabilityTable(sums: readonly LevelSum[]): Reliability[] {
  const cells = groupBy(
    sums.filter(({team}) => team !== null),
    ({quarter, group, perspective, expectation}) => [quarter, group, perspective, expectation].join("\u0000")
  );
  return [...cells.values()].map((teams) => {
    const {quarter, group, perspective, expectation} = teams[0]!;
    const result = icc({
      n: teams.map((team) => team.n),
      sum: teams.map((team) => team.sum),
      sumOfSquares: teams.map((team) => team.sum_of_squares)
    });
    return {
      ...{quarter, group, perspective, expectation, groups: result.groups, n: result.n},
      ...{icc1: result.icc1, icc1_low: result.icc1Low, icc1_high: result.icc1High, icc2: result.icc2},
      ...{f: result.f, df1: result.df1, df2: result.df2},
      flag: flags(
        reasonFlag(result.reasons.icc1 ?? null),
        result.icc2 !== null && result.icc2 < rankable && "do_not_rank_teams"
      )
    };
  });
}
