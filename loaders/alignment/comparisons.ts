import {benjaminiHochberg} from "../statistics/benjamini-hochberg.js";
import {cliffsDelta} from "../statistics/cliffs-delta.js";
import type {Counts} from "../statistics/counts.js";
import {hedgesG} from "../statistics/hedges-g.js";
import {pairedChange} from "../statistics/paired-change.js";
import type {ConsensusCount} from "./consensus.js";
import {flags, reasonFlag} from "./flags.js";
import {fewestTeams} from "./gap-interval.js";
import {groupBy} from "./group-by.js";
import type {LevelSum} from "./reliability.js";
import type {Comparisons} from "./tables.js";

export interface ComparisonsInput {
  expectations: readonly {id: string; holder: string; target: string}[];
  /** Rows of consensus_counts.sql. */
  counts: readonly ConsensusCount[];
  /** Rows of level_sums.sql. */
  sums: readonly LevelSum[];
}

/**
 * The table `comparisons`: what holders ask of an expectation, beside what the people of whom it is expected want
 * themselves. Effects are over persons; the test is over teams, whose people resemble each other: a paired t test of
 * team means (method.md 6). p is adjusted within the quarter over every expectation that was planned, tested or not.
 */
export function comparisonsTable({expectations, counts, sums}: ComparisonsInput): Comparisons[] {
  const key = (...parts: string[]) => parts.join("\u0000");
  const levels = groupBy(
    counts.filter((row) => row.field === "level" && row.team === "*"),
    (row) => key(row.quarter, row.group, row.perspective, row.expectation)
  );
  const means = groupBy(sums, (row) => key(row.quarter, row.group, row.perspective, row.expectation));
  const quarters = [...new Set(sums.map((row) => row.quarter))].sort();
  return quarters.flatMap((quarter) => {
    const rows = expectations.map(({id, holder, target}) => {
      const asked = answers(levels.get(key(quarter, holder, "direct", id)));
      const wanted = answers(levels.get(key(quarter, target, "own", id)));
      const delta = cliffsDelta(asked, wanted);
      const g = hedgesG(asked, wanted);
      const test = teamTest(
        means.get(key(quarter, holder, "direct", id)) ?? [],
        means.get(key(quarter, target, "own", id)) ?? []
      );
      return {
        ...{quarter, holder, target, expectation: id},
        ...{cliffs_delta: delta.value, hedges_g: g.g, p: test.p, n: g.n1, n_b: g.n2, teams: test.teams},
        flag: flags(
          reasonFlag(delta.reason),
          delta.value !== null && reasonFlag(g.reason),
          test.p === null && "no_test_over_teams"
        )
      };
    });
    const {adjusted} = benjaminiHochberg(
      rows.map((row) => row.p),
      {familySize: rows.length}
    );
    return rows.map((row, i) => ({...row, p_adjusted: adjusted[i]!}));
  });
}

function answers(rows: readonly ConsensusCount[] | undefined): Counts {
  return {values: (rows ?? []).map((row) => Number(row.option)), counts: (rows ?? []).map((row) => row.n)};
}

function teamTest(
  asked: readonly LevelSum[],
  wanted: readonly LevelSum[]
): {p: number | null; teams: number} {
  const wantedIn = new Map(wanted.map((row) => [row.team, row.sum / row.n]));
  const teams = asked.flatMap((row) => {
    const after = row.team === null ? undefined : wantedIn.get(row.team);
    return after === undefined ? [] : [{before: row.sum / row.n, after}];
  });
  return {p: teams.length < fewestTeams ? null : pairedChange(teams).p, teams: teams.length};
}
