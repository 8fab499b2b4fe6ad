import {clusterProportion} from "../statistics/cluster-proportion.js";
import {
  prototypeCorrelation,
  type StrategicConsensus,
  strategicConsensus,
  topOverlap
} from "../statistics/strategic-consensus.js";
import {wilson} from "../statistics/wilson.js";
import {flags, reasonFlag} from "./flags.js";
import {fewestTeams} from "./gap-interval.js";
import {type ImportanceVote, ratingsOf} from "./strategic-consensus.js";
import type {Consensus, Scorecard, Understanding} from "./tables.js";

interface Direction {
  quarter: string;
  holder: string;
  target: string;
}

export interface ScorecardInput {
  headline: {holder: string; target: string};
  seed: number;
  understanding: readonly Understanding[];
  consensus: readonly Consensus[];
  /** Rows of importance_votes.sql. */
  votes: readonly ImportanceVote[];
  /** Rows of clarity_counts.sql. */
  clarity: readonly (Direction & {team: string; n: number; clear: number; n_respondents: number})[];
  /** Rows of calibration_counts.sql. */
  calibration: readonly (Direction & {team: string; n: number; share_sum: number; n_respondents: number})[];
  /** Rows of asked_counts.sql. */
  asked: readonly {
    quarter: string;
    group: string;
    other: string;
    team: string;
    respondents: number;
    asked: number;
    gave: number;
  }[];
  /** Rows of tested_counts.sql. */
  tested: readonly (Direction & {expectations: number; tested: number})[];
}

/**
 * The five questions as measures, never as one index (method.md 11). Question 3 is whether those of whom something is
 * expected were asked what they expect back, and said it. Question 4 is how leaders understand what is expected of them, question 5 how their own expectations
 * are understood.
 */
export function scorecardTable(input: ScorecardInput): Scorecard[] {
  return [
    ...sharedPriorities(input),
    ...clarity(input),
    ...invited(input),
    ...understood(input),
    ...tested(input),
    ...calibrationGap(input)
  ];
}

const base = {holder: null, target: null, value: null, ci_low: null, ci_high: null, flag: null};
const topItems = 3;

/** Question 1: do both sides see the same things as important? Over the levels that they give each expectation. */
function sharedPriorities({votes, headline}: ScorecardInput): Scorecard[] {
  const {holder, target} = headline;
  const own = votes.filter((vote) => vote.holder === holder && vote.target === target);
  return [...new Set(own.map((vote) => vote.quarter))].flatMap((quarter) => {
    const inQuarter = own.filter((vote) => vote.quarter === quarter);
    const items = [...new Set(inQuarter.map((vote) => vote.expectation))].sort();
    const sides = (["holder", "target"] as const).map((side) => ({
      group: side === "holder" ? holder : target,
      ...strategicConsensus(
        ratingsOf(
          inQuarter.filter((vote) => vote.side === side),
          items
        )
      )
    }));
    const row = (
      measure: string,
      group: string,
      value: number | null,
      members: number,
      reason: string | null
    ) => ({
      ...base,
      quarter,
      team: "*",
      question: 1,
      measure,
      value,
      n: items.length,
      respondent_group: group,
      n_respondents: members,
      flag: value === null ? flags(reasonFlag(reason)) : null
    });
    const within = sides.flatMap((side) => [
      {...row("alpha", side.group, side.alpha, side.members, side.reason), holder: side.group},
      {...row("mean_r", side.group, side.meanR, side.members, side.reason), holder: side.group}
    ]);
    return [...within, ...between(sides as [Side, Side], row).map((pair) => ({...pair, holder, target}))];
  });
}

type Side = StrategicConsensus & {group: string};

function between(
  [a, b]: [Side, Side],
  row: (
    measure: string,
    group: string,
    value: number | null,
    members: number,
    reason: string | null
  ) => Scorecard
): Scorecard[] {
  // The smaller side is the one whose people are easier to find.
  const [fewer] = [a, b].sort((left, right) => left.members - right.members);
  const both = a.prototype !== null && b.prototype !== null;
  const r = both ? prototypeCorrelation(a.prototype!, b.prototype!) : null;
  const overlap = both ? topOverlap(a.prototype!, b.prototype!, topItems) : null;
  const reason = a.reason ?? b.reason;
  return [
    row("between_r", fewer!.group, r, fewer!.members, reason),
    row("top3_overlap", fewer!.group, overlap, fewer!.members, reason)
  ];
}

/** Question 2: is it clear what people should stop, start and continue? Three bars, no composite. */
function clarity({consensus, clarity: counts, headline, understanding}: ScorecardInput): Scorecard[] {
  const {holder, target} = headline;
  const ofHeadline = new Set(
    understanding
      .filter((row) => row.holder === holder && row.target === target)
      .map((row) => row.expectation)
  );
  const direct = consensus.filter(
    (row) =>
      row.group === holder &&
      row.perspective === "direct" &&
      row.team === "*" &&
      ofHeadline.has(row.expectation)
  );
  const quarters = [...new Set(direct.map((row) => row.quarter))];
  const amongHolders = quarters.flatMap((quarter) => {
    const rows = direct.filter((row) => row.quarter === quarter && row.clear_target !== null);
    const clear = rows.filter((row) => row.clear_target).length;
    const people = Math.max(0, ...rows.map((row) => Math.max(row.n, row.n_actions)));
    const common = {
      ...base,
      quarter,
      team: "*",
      question: 2,
      holder,
      target,
      respondent_group: holder,
      n: rows.length
    };
    const share = wilson(clear, rows.length);
    return [
      {
        ...common,
        measure: "clear_targets",
        value: share.value,
        ci_low: share.low,
        ci_high: share.high,
        n_respondents: people
      },
      {
        ...common,
        measure: "modal_share",
        value: meanOf(rows.map((row) => row.modal_share)),
        n_respondents: people
      },
      {
        ...common,
        measure: "ad_median",
        value: meanOf(rows.map((row) => row.ad_median)),
        n_respondents: people
      }
    ];
  });
  const ofTarget = counts.filter((row) => row.holder === holder && row.target === target);
  const toTarget = ofTarget.map((row) => {
    const interval = row.team === "*" ? overTeams(teamsIn(ofTarget, row.quarter), "n", "clear") : null;
    return {
      ...base,
      quarter: row.quarter,
      team: row.team,
      question: 2,
      measure: "clear_to_target",
      holder,
      target,
      value: row.clear / row.n,
      ci_low: interval?.low ?? null,
      ci_high: interval?.high ?? null,
      n: row.n,
      respondent_group: target,
      n_respondents: row.n_respondents
    };
  });
  return [...amongHolders, ...toTarget];
}

function teamsIn<Row extends {quarter: string; team: string}>(rows: readonly Row[], quarter: string): Row[] {
  return rows.filter((row) => row.quarter === quarter && row.team !== "*");
}

/** A share with teams as its clusters; null where there are too few of them for an interval. */
function overTeams<Field extends string>(teams: readonly Record<Field, number>[], n: Field, x: Field) {
  return teams.length < fewestTeams
    ? null
    : clusterProportion(teams.map((team) => ({n: team[n], x: team[x]})));
}

/** Question 3: who was asked what they expect back, and who named at least one expectation. */
function invited({asked, headline: {holder, target}}: ScorecardInput): Scorecard[] {
  const rows = asked.filter((row) => row.group === target && row.other === holder);
  return rows.flatMap((row) => {
    return (["asked", "gave"] as const).map((measure) => {
      const interval =
        row.team !== "*"
          ? wilson(row[measure], row.respondents)
          : overTeams(teamsIn(rows, row.quarter), "respondents", measure);
      return {
        ...base,
        quarter: row.quarter,
        team: row.team,
        question: 3,
        measure,
        holder: target,
        target: holder,
        value: row[measure] / row.respondents,
        ci_low: interval?.low ?? null,
        ci_high: interval?.high ?? null,
        n: row.respondents,
        respondent_group: target,
        n_respondents: row.respondents
      };
    });
  });
}

/** Questions 4 and 5: classes and gaps of every direction towards, and from, the group whose headline it is. */
function understood({understanding, headline}: ScorecardInput): Scorecard[] {
  const leading = headline.holder;
  return understanding
    .filter((row) => row.expectation === "*" && (row.target === leading || row.holder === leading))
    .flatMap((row) => {
      const common = {
        ...base,
        quarter: row.quarter,
        team: row.team,
        question: row.target === leading ? 4 : 5,
        holder: row.holder,
        target: row.target,
        n: row.n_pairs,
        respondent_group: row.target,
        n_respondents: row.n_respondents,
        flag: row.flag
      };
      const shares = (["fully", "partly", "misread", "not_known"] as const).map((measure) => ({
        ...common,
        measure: measure as string,
        value: row.n_pairs > 0 ? row[measure] / row.n_pairs : null
      }));
      const gap = {
        ...common,
        measure: "gap_lenient",
        value: row.gap_lenient,
        ci_low: row.ci_low,
        ci_high: row.ci_high
      };
      return [...shares, gap];
    });
}

/** Question 5: what share of the expectations is tested at all? */
function tested({tested: counts, headline, understanding}: ScorecardInput): Scorecard[] {
  return counts
    .filter((row) => row.holder === headline.holder)
    .map((row) => ({
      ...base,
      quarter: row.quarter,
      team: "*",
      question: 5,
      measure: "tested",
      holder: row.holder,
      target: row.target,
      value: row.tested / row.expectations,
      n: row.expectations,
      respondent_group: row.target,
      n_respondents: pooled(understanding, row)?.n_respondents ?? 0
    }));
}

/** Question 5: what holders think is known, minus what is. Known: fully, partly or misread. */
function calibrationGap({calibration, headline, understanding}: ScorecardInput): Scorecard[] {
  const key = ({quarter, holder, target, team}: Direction & {team: string}) =>
    [quarter, holder, target, team].join("\u0000");
  const actuals = new Map(
    understanding.filter((row) => row.expectation === "*").map((row) => [key(row), row])
  );
  return calibration
    .filter((row) => row.holder === headline.holder)
    .map((row) => {
      const actual = actuals.get(key(row));
      const known = actual && actual.n_pairs > 0 ? 1 - actual.not_known / actual.n_pairs : null;
      return {
        ...base,
        quarter: row.quarter,
        team: row.team,
        question: 5,
        measure: "calibration_gap",
        holder: row.holder,
        target: row.target,
        value: known === null ? null : row.share_sum / row.n - known,
        n: row.n,
        respondent_group: row.holder,
        n_respondents: row.n_respondents,
        flag: known === null ? "no_answers" : null
      };
    });
}

function pooled(understanding: readonly Understanding[], {quarter, holder, target}: Direction) {
  return understanding.find(
    (row) =>
      row.quarter === quarter &&
      row.holder === holder &&
      row.target === target &&
      row.team === "*" &&
      row.expectation === "*"
  );
}

function meanOf(values: readonly (number | null)[]): number | null {
  const given = values.filter((value) => value !== null);
  return given.length ? given.reduce((sum, value) => sum + value, 0) / given.length : null;
}
