import {driftDecomposition} from "../statistics/drift-decomposition.js";
import {hedgesG} from "../statistics/hedges-g.js";
import {pairedChange} from "../statistics/paired-change.js";
import {flags, reasonFlag} from "./flags.js";
import {fewestTeams} from "./gap-interval.js";
import {groupBy} from "./group-by.js";
import type {Change, Understanding} from "./tables.js";
import type {Rewording} from "./understanding.js";

interface Cell {
  from_quarter: string;
  to_quarter: string;
  holder: string;
  target: string;
  team: string;
  expectation: string;
}

/** A row of matched_counts.sql; `team` may be null. */
export type MatchedCount = Omit<Cell, "team"> & {
  team: string | null;
  n: number;
  before: number;
  after: number;
  count: number;
};

/** A row of drift_sums.sql. */
export type DriftSum = Cell & {n: number; hit11: number; hit12: number; hit21: number; hit22: number};

/** A row of panel_counts.sql. */
export type PanelCount = Cell & {
  part: "stayed" | "left" | "joined";
  n: number;
  missed: number;
  count: number;
};

/** Respondents of two successive quarters, with the sums of the share they missed in the first. */
interface Panel extends Cell {
  stayed: number;
  gone: number;
  joined: number;
  stayed_sum: number;
  stayed_squares: number;
  gone_sum: number;
  gone_squares: number;
}

export interface ChangeInput {
  understanding: readonly Understanding[];
  rewordings: readonly Rewording[];
  matched: readonly MatchedCount[];
  drift: readonly DriftSum[];
  panel: readonly PanelCount[];
}

/** From this |g| on, those who left differ from those who stayed: the bounds belong beside the change (method.md 7). */
export const notableAttrition = 0.2;

/**
 * The table `change`: between successive quarters, the difference of all who answered (cross-section, gap_lenient) and
 * the mean difference of those who answered both (matched), each over the expectations that both quarters asked in the
 * same wording; what of the change in accuracy of the action is learning, and what is drift of the target; and how
 * different those are who left.
 */
export function changeTable({understanding, rewordings, matched, drift, panel}: ChangeInput): Change[] {
  const key = ({from_quarter, to_quarter, holder, target, team, expectation}: Cell) =>
    [from_quarter, to_quarter, holder, target, team, expectation].join("\u0000");
  const patterns = groupBy(
    [
      ...matched.filter(inTeam).map((row) => ({...row, cluster: row.team})),
      ...matched.map((row) => ({...row, team: "*", cluster: row.team ?? ""}))
    ],
    key
  );
  const drifts = new Map(drift.map((row) => [key(row), row]));
  const cells = crossSections(understanding);
  const reworded = new Set(rewordings.map((row) => `${row.quarter}\u0000${row.expectation}`));
  const isReworded = (quarter: string, id: string) => reworded.has(`${quarter}\u0000${id}`);
  return [...groupBy(panel, key).values()].map(panelOf).map((row) => {
    const {from_quarter, to_quarter, holder, target, team, expectation} = row;
    const of = (quarter: string) =>
      cells(quarter, row).filter((cell) => !isReworded(to_quarter, cell.expectation));
    const [before, after] = anchored(of(from_quarter), of(to_quarter), expectation);
    const wordingChanged = isReworded(to_quarter, expectation);
    const cross = before !== null && after !== null ? after - before : null;
    const change = matchedChange(patterns.get(key(row)) ?? [], team === "*");
    const split = decomposed(drifts.get(key(row)));
    const attrition = hedgesG(
      {n: row.stayed, sum: row.stayed_sum, sumOfSquares: row.stayed_squares},
      {n: row.gone, sum: row.gone_sum, sumOfSquares: row.gone_squares}
    );
    const low = attrition.g !== null && Math.abs(attrition.g) > notableAttrition;
    return {
      ...{from_quarter, to_quarter, holder, target, team, expectation},
      cross_section: cross,
      matched_change: change.meanDiff,
      matched_low: change.low,
      matched_high: change.high,
      ci_method: change.low === null ? null : change.method,
      dz: change.dz,
      n_matched: change.n,
      n_joined: row.joined,
      n_left: row.gone,
      learning: split.learning,
      drift: split.drift,
      total: split.total,
      n_drift: drifts.get(key(row))?.n ?? 0,
      attrition_g: attrition.g,
      ...bounds(row, change.meanDiff, change.n),
      flag: flags(
        wordingChanged && "wording_changed",
        !wordingChanged && cross === null && "no_common_expectation",
        !wordingChanged && change.meanDiff === null && "nobody_in_both_quarters",
        change.meanDiff !== null && reasonFlag(change.reasons.dz ?? null),
        low && "attrition",
        change.method === "cr2_teams" && change.low === null && change.n > 1 && "few_teams"
      )
    };
  });
}

/** People of one team resemble each other, so that over all teams the interval takes teams as clusters (method.md 7). */
function matchedChange(
  rows: readonly (Pick<MatchedCount, "n" | "before" | "after" | "count"> & {cluster: string})[],
  pooled: boolean
) {
  const change = pairedChange(
    rows.map(({n, before, after, count, cluster}) => ({
      before: before / n,
      after: after / n,
      n: count,
      cluster
    }))
  );
  const overTeams = pooled && rows.some(({cluster}) => cluster !== "");
  if (!overTeams) return {...change, method: "paired_t" as const};
  const enough = change.clusters >= fewestTeams;
  return {
    ...change,
    method: "cr2_teams" as const,
    low: enough ? change.lowClustered : null,
    high: enough ? change.highClustered : null
  };
}

function panelOf(rows: readonly PanelCount[]): Panel {
  const sum = (part: PanelCount["part"], value: (row: PanelCount) => number) =>
    rows.filter((row) => row.part === part).reduce((total, row) => total + row.count * value(row), 0);
  const one = () => 1;
  const share = ({n, missed}: PanelCount) => missed / n;
  const square = (row: PanelCount) => share(row) ** 2;
  const {from_quarter, to_quarter, holder, target, team, expectation} = rows[0]!;
  return {
    ...{from_quarter, to_quarter, holder, target, team, expectation},
    ...{stayed: sum("stayed", one), gone: sum("left", one), joined: sum("joined", one)},
    ...{stayed_sum: sum("stayed", share), stayed_squares: sum("stayed", square)},
    ...{gone_sum: sum("left", share), gone_squares: sum("left", square)}
  };
}

function inTeam(row: MatchedCount): row is MatchedCount & {team: string} {
  return row.team !== null;
}

/** Rows of one direction and team in a quarter, by expectation. */
function crossSections(understanding: readonly Understanding[]) {
  const cells = groupBy(
    understanding.filter((row) => row.expectation !== "*" && row.n_pairs > 0),
    (row) => [row.quarter, row.holder, row.target, row.team].join("\u0000")
  );
  return (quarter: string, {holder, target, team}: Cell) =>
    cells.get([quarter, holder, target, team].join("\u0000")) ?? [];
}

/** The share missed in both quarters, over the expectations that both have. */
function anchored(
  before: readonly Understanding[],
  after: readonly Understanding[],
  expectation: string
): [number | null, number | null] {
  const later = new Set(after.map((row) => row.expectation));
  const both = new Set(before.map((row) => row.expectation).filter((id) => later.has(id)));
  const share = (rows: readonly Understanding[]) => {
    const counted = rows.filter(
      (row) => both.has(row.expectation) && (expectation === "*" || row.expectation === expectation)
    );
    const n = counted.reduce((sum, row) => sum + row.n_pairs, 0);
    return n === 0 ? null : counted.reduce((sum, row) => sum + row.misread + row.not_known, 0) / n;
  };
  return [share(before), share(after)];
}

function decomposed(row: DriftSum | undefined) {
  const share = (hits: number) => (row && row.n > 0 ? hits / row.n : null);
  return driftDecomposition({
    a11: share(row?.hit11 ?? 0),
    a12: share(row?.hit12 ?? 0),
    a21: share(row?.hit21 ?? 0),
    a22: share(row?.hit22 ?? 0)
  });
}

/**
 * The mean change of everybody of the first quarter, had those who left kept their share missed, come to miss nothing,
 * or come to miss all.
 */
function bounds(row: Panel, mean: number | null, matched: number) {
  const base = row.stayed + row.gone;
  if (mean === null || base === 0) return {bound_keep: null, bound_low: null, bound_high: null};
  // Those who stayed without a matched pair count as unchanged.
  const change = mean * matched;
  return {
    bound_keep: change / base,
    bound_low: (change - row.gone_sum) / base,
    bound_high: (change + row.gone - row.gone_sum) / base
  };
}
