import {adMedian} from "../statistics/ad-median.js";
import {chanceLimit} from "../statistics/chance-limit.js";
import {median, moments, sampleVariance} from "../statistics/counts.js";
import {nullVariance, uniformNullVariance} from "../statistics/null-variance.js";
import {rwg} from "../statistics/rwg.js";
import type {MethodRules} from "./counts.js";
import {flags, reasonFlag} from "./flags.js";
import {groupBy} from "./group-by.js";
import type {Consensus} from "./tables.js";

/** A row of consensus_counts.sql. */
export interface ConsensusCount {
  quarter: string;
  group: string;
  team: string;
  expectation: string;
  perspective: Consensus["perspective"];
  field: "level" | "action";
  option: string;
  n: number;
}

/** Below this many answers agreement can be chance, and the limit is shown beside it (method.md 3). */
const fewAnswers = 10;
/** Up to this many answers the limit is enumerated exactly; more would have to be simulated, and need no warning. */
const mostEnumerated = 40;

/** The table `consensus`: how much the members of a group agree among themselves. */
export function consensusTable(
  counts: readonly ConsensusCount[],
  scale: {min: number; max: number},
  rules: MethodRules
): Consensus[] {
  const cells = groupBy(counts, (row) =>
    [row.quarter, row.group, row.team, row.expectation, row.perspective].join("\u0000")
  );
  const options = scale.max - scale.min + 1;
  const limitOf = chanceLimits(options);
  return [...cells.values()].map((cell) => consensusOf(cell, options, limitOf, rules));
}

/** The chance limit by number of answers, each enumerated once. */
function chanceLimits(options: number): (n: number) => number | null {
  const known = new Map<number, number | null>();
  return (n) => {
    if (n < 2 || n > mostEnumerated) return null;
    if (!known.has(n)) known.set(n, chanceLimit(n, options).value);
    return known.get(n)!;
  };
}

function consensusOf(
  cell: readonly ConsensusCount[],
  options: number,
  limitOf: (n: number) => number | null,
  rules: MethodRules
): Consensus {
  const {quarter, group, team, expectation, perspective} = cell[0]!;
  const rated = cell.filter((row) => row.field === "level");
  const levels = {values: rated.map((row) => Number(row.option)), counts: rated.map((row) => row.n)};
  const {n, mean} = moments(levels);
  const variance = sampleVariance(levels);
  const skewed = nullVariance(options, "slight_skew").value;
  const uniform = rwg(levels, uniformNullVariance(options));
  const spread = adMedian(levels).value;
  const limit = limitOf(n);
  const actions = modalAction(cell.filter((row) => row.field === "action"));
  return {
    quarter,
    group,
    team,
    expectation,
    perspective,
    n,
    n_actions: actions.n,
    mean: n > 0 ? mean : null,
    median: median(levels),
    sd: variance === null ? null : Math.sqrt(variance),
    ad_median: spread,
    rwg: uniform.value,
    rwg_slight_skew: skewed === null ? null : rwg(levels, skewed).value,
    chance_limit: limit,
    modal_action: actions.mode,
    modal_share: actions.share,
    clear_target:
      n === 0 && actions.n === 0
        ? null
        : (actions.n === 0 || (actions.mode !== null && actions.share! >= rules.clearModalShare)) &&
          (spread === null || spread <= rules.adLimit),
    flag: flags(
      reasonFlag(uniform.reason),
      uniform.value !== null && uniform.value < 0 && "polarised",
      n >= 2 && n < fewAnswers && (limit === null || uniform.value! < limit) && "may_be_chance",
      actions.n > 0 && actions.mode === null && "tie"
    )
  };
}

function modalAction(rows: readonly ConsensusCount[]): {
  n: number;
  mode: string | null;
  share: number | null;
} {
  const n = rows.reduce((sum, row) => sum + row.n, 0);
  const most = Math.max(0, ...rows.map((row) => row.n));
  const modes = rows.filter((row) => row.n === most);
  return {n, mode: modes.length === 1 ? modes[0]!.option : null, share: n > 0 ? most / n : null};
}
