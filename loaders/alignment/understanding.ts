import {clusterDifference, type NamedClusterSum} from "../statistics/cluster-difference.js";
import {clusterProportion} from "../statistics/cluster-proportion.js";
import {guessCorrection} from "../statistics/guess-correction.js";
import {flags} from "./flags.js";
import {
  type ClusterPattern,
  cellInterval,
  fewestTeams,
  type GapInterval,
  respondentInterval,
  teamInterval
} from "./gap-interval.js";
import {groupBy} from "./group-by.js";
import type {Themes, Understanding} from "./tables.js";

/** A row of understanding_counts.sql. */
export interface UnderstandingCount {
  quarter: string;
  holder: string;
  target: string;
  team: string;
  expectation: string;
  theme: string;
  n_respondents: number;
  n_pairs: number;
  fully: number;
  partly: number;
  misread: number;
  not_known: number;
  excluded: number;
  no_clear_target: number;
  used_all_holders: number;
  said_known: number;
  asked_known: number;
}

/** A row of respondent_patterns.sql. */
export interface RespondentPattern {
  quarter: string;
  holder: string;
  target: string;
  team: string;
  theme: string;
  n: number;
  lenient: number;
  strict: number;
  count: number;
}

/** A row of respondent_change_patterns.sql; `quarter` is the later of the two. */
export interface RespondentChangePattern {
  quarter: string;
  holder: string;
  target: string;
  team: string;
  n_before: number;
  lenient_before: number;
  n_after: number;
  lenient_after: number;
  count: number;
}

/** A row of foil_counts.sql. */
export interface FoilCount {
  quarter: string;
  holder: string;
  target: string;
  team: string;
  asked: number;
  said_known: number;
}

/** A row of rewordings.sql: an expectation worded otherwise in a quarter than in the one before. */
export interface Rewording {
  quarter: string;
  expectation: string;
}

export interface UnderstandingInput {
  /** In time order. */
  quarters: readonly string[];
  counts: readonly UnderstandingCount[];
  patterns: readonly RespondentPattern[];
  changes: readonly RespondentChangePattern[];
  foils: readonly FoilCount[];
  rewordings: readonly Rewording[];
}

type Miss = "lenient" | "strict";

/** The tables `understanding` and `themes`: classes, gaps, their intervals and their change since the quarter before. */
export function understandingTables(input: UnderstandingInput): {
  understanding: Understanding[];
  themes: Themes[];
} {
  const find = lookups(input);
  const figures = (row: UnderstandingCount) => {
    const lenient = interval(row, "lenient", find);
    const strict = interval(row, "strict", find);
    const change = changeSince(row, find);
    return {
      n_respondents: row.n_respondents,
      n_pairs: row.n_pairs,
      fully: row.fully,
      partly: row.partly,
      misread: row.misread,
      not_known: row.not_known,
      excluded: row.excluded,
      no_clear_target: row.no_clear_target,
      gap_strict: rate(misses(row, "strict"), row.n_pairs),
      gap_lenient: rate(misses(row, "lenient"), row.n_pairs),
      ci_low: lenient.low,
      ci_high: lenient.high,
      gap_strict_low: strict.low,
      gap_strict_high: strict.high,
      ci_method: lenient.method,
      clusters: lenient.clusters,
      change_lenient: change.difference,
      change_low: change.low,
      change_high: change.high,
      flag: flags(emptyFlag(row), row.n_pairs > 0 && lenient.flag, fallbackFlag(row), change.flag)
    };
  };
  const keys = ({quarter, holder, target, team}: UnderstandingCount) => ({quarter, holder, target, team});
  return {
    understanding: input.counts
      .filter((row) => row.theme === "*")
      .map((row) => {
        const {flag, ...rest} = figures(row);
        return {...keys(row), expectation: row.expectation, ...rest, ...recognition(row, find), flag};
      }),
    themes: input.counts
      .filter((row) => row.theme !== "*")
      .map((row) => ({...keys(row), theme: row.theme, ...figures(row)}))
  };
}

function misses(row: UnderstandingCount, miss: Miss): number {
  return row.misread + row.not_known + (miss === "strict" ? row.partly : 0);
}

function rate(x: number, n: number): number | null {
  return n > 0 ? x / n : null;
}

/** Whether the target was that of all holders because the own team's gave none: for all pairs, or for some. */
function fallbackFlag({used_all_holders, n_pairs, excluded}: UnderstandingCount): string | null {
  if (used_all_holders === 0) return null;
  return used_all_holders === n_pairs + excluded ? "all_holders" : "some_all_holders";
}

function emptyFlag({n_pairs, no_clear_target}: UnderstandingCount): string | null {
  if (n_pairs > 0) return null;
  return no_clear_target > 0 ? "no_clear_target" : "no_answers";
}

type Lookups = ReturnType<typeof lookups>;

const key = (...parts: string[]) => parts.join("\u0000");

/** Indexes of the counts by what the intervals ask for. */
function lookups({quarters, counts, patterns, changes, foils, rewordings}: UnderstandingInput) {
  const cells = new Map(counts.map((row) => [cellKey(row, row.quarter, row.team), row]));
  const teams = groupBy(
    counts.filter((row) => row.team !== "*"),
    (row) => cellKey(row, row.quarter, "*")
  );
  const respondents = groupBy(patterns, (row) =>
    key(row.quarter, row.holder, row.target, row.team, row.theme)
  );
  const allRespondents = groupBy(patterns, (row) => key(row.quarter, row.holder, row.target, row.theme));
  const moves = groupBy(changes, (row) => key(row.quarter, row.holder, row.target, row.team));
  const foilCounts = new Map(foils.map((row) => [key(row.quarter, row.holder, row.target, row.team), row]));
  const teamsOf = (row: UnderstandingCount, quarter: string) => {
    const listed = teams.get(cellKey(row, quarter, "*")) ?? [];
    const pooled = cells.get(cellKey(row, quarter, "*"));
    return pooled === undefined ? listed : [...listed, ...withoutTeam(pooled, listed)];
  };
  const icc = new Map<string, number>();
  const reworded = new Set(rewordings.map((row) => key(row.quarter, row.expectation)));
  const asked = groupBy(
    counts.filter((row) => row.team === "*" && row.expectation !== "*"),
    (row) => key(row.quarter, row.holder, row.target)
  );
  const questions = (quarter: string, {holder, target, theme}: UnderstandingCount) =>
    (asked.get(key(quarter, holder, target)) ?? [])
      .filter((row) => theme === "*" || row.theme === theme)
      .map((row) => row.expectation);
  return {
    /** Why a row does not compare with the quarter before, because it was asked something else; null where it does. */
    otherQuestions(row: UnderstandingCount, before: string): string | null {
      const isReworded = (id: string) => reworded.has(key(row.quarter, id));
      if (row.expectation !== "*") return isReworded(row.expectation) ? "wording_changed" : null;
      const [earlier, later] = [questions(before, row), questions(row.quarter, row)];
      const isSame = earlier.length === later.length && later.every((id) => earlier.includes(id));
      return isSame && !later.some(isReworded) ? null : "questions_changed";
    },
    cell: (row: UnderstandingCount, quarter: string) => cells.get(cellKey(row, quarter, row.team)),
    teamsOf,
    /** Patterns of respondents; of all of them where `team` is `*`. */
    respondentsOf: ({quarter, holder, target, theme}: UnderstandingCount, team: string) =>
      (team === "*"
        ? allRespondents.get(key(quarter, holder, target, theme))
        : respondents.get(key(quarter, holder, target, team, theme))) ?? [],
    movesOf: ({quarter, holder, target, team}: UnderstandingCount) =>
      moves.get(key(quarter, holder, target, team)) ?? [],
    foilsOf: ({quarter, holder, target, team}: UnderstandingCount) =>
      foilCounts.get(key(quarter, holder, target, team)),
    before: (quarter: string) => quarters[quarters.indexOf(quarter) - 1],
    /** ICC(1) of teams over all expectations, for cells in which everybody agrees. */
    pooledIcc(row: UnderstandingCount, miss: Miss): number {
      const id = key(row.quarter, row.holder, row.target, miss);
      if (!icc.has(id)) {
        const all = {...row, expectation: "*", theme: "*"};
        const clusters = teamsOf(all, row.quarter).map((team) => ({n: team.n_pairs, x: misses(team, miss)}));
        icc.set(id, clusterProportion(clusters).icc1 ?? 0);
      }
      return icc.get(id)!;
    }
  };
}

function cellKey(
  {holder, target, expectation, theme}: UnderstandingCount,
  quarter: string,
  team: string
): string {
  return key(quarter, holder, target, team, expectation, theme);
}

/** People without a team are in the pooled row alone; together they are one more cluster. */
function withoutTeam(pooled: UnderstandingCount, teams: readonly UnderstandingCount[]): UnderstandingCount[] {
  const left = (field: "n_pairs" | "partly" | "misread" | "not_known") =>
    teams.reduce((rest, team) => rest - team[field], pooled[field]);
  if (left("n_pairs") === 0) return [];
  const rest = {
    n_pairs: left("n_pairs"),
    partly: left("partly"),
    misread: left("misread"),
    not_known: left("not_known")
  };
  return [{...pooled, team: "", ...rest}];
}

function interval(row: UnderstandingCount, miss: Miss, find: Lookups): GapInterval {
  const fallbackIcc = Math.max(0, find.pooledIcc(row, miss));
  const respondents = (): ClusterPattern[] =>
    row.expectation === "*"
      ? find.respondentsOf(row, row.team).map(({n, count, ...rest}) => ({n, x: rest[miss], count}))
      : [
          {n: 1, x: 1, count: misses(row, miss)},
          {n: 1, x: 0, count: row.n_pairs - misses(row, miss)}
        ].filter(({count}) => count > 0);
  if (row.team === "*") {
    const teams = find.teamsOf(row, row.quarter).map((team) => ({n: team.n_pairs, x: misses(team, miss)}));
    return teamInterval(teams, respondents(), fallbackIcc);
  }
  return row.expectation === "*"
    ? respondentInterval(respondents(), 0)
    : cellInterval(misses(row, miss), row.n_pairs);
}

interface Change {
  difference: number | null;
  low: number | null;
  high: number | null;
  flag: string | null;
}

/**
 * Change of gap_lenient since the quarter before, over the same clusters as its interval: teams where the row pools
 * over them, respondents in one team's row over all expectations. Other rows have the difference alone. There is none
 * where the two quarters asked other questions: the table `change` has it over the common ones.
 */
function changeSince(row: UnderstandingCount, find: Lookups): Change {
  const before = find.before(row.quarter);
  const earlier = before === undefined ? undefined : find.cell(row, before);
  if (before === undefined || earlier === undefined || earlier.n_pairs === 0 || row.n_pairs === 0) {
    return {difference: null, low: null, high: null, flag: null};
  }
  const other = find.otherQuestions(row, before);
  if (other !== null) return {difference: null, low: null, high: null, flag: other};
  const difference = misses(row, "lenient") / row.n_pairs - misses(earlier, "lenient") / earlier.n_pairs;
  const clusters = row.team === "*" ? teamClusters(row, before, find) : respondentClusters(row, find);
  if (clusters === null) return {difference, low: null, high: null, flag: null};
  const {low, high} = clusterDifference(clusters.before, clusters.after);
  return {difference, low, high, flag: null};
}

interface BeforeAndAfter {
  before: NamedClusterSum[];
  after: NamedClusterSum[];
}

function teamClusters(row: UnderstandingCount, before: string, find: Lookups): BeforeAndAfter | null {
  const sums = (quarter: string) =>
    find
      .teamsOf(row, quarter)
      .map((team) => ({cluster: team.team, n: team.n_pairs, x: misses(team, "lenient")}));
  const result = {before: sums(before), after: sums(row.quarter)};
  const enough = [result.before, result.after].every(
    (list) => list.filter(({n}) => n > 0).length >= fewestTeams
  );
  return enough ? result : null;
}

function respondentClusters(row: UnderstandingCount, find: Lookups): BeforeAndAfter | null {
  if (row.expectation !== "*" || row.theme !== "*") return null;
  const result: BeforeAndAfter = {before: [], after: []};
  for (const [i, move] of find.movesOf(row).entries()) {
    for (let copy = 0; copy < move.count; copy++) {
      const cluster = `${i}/${copy}`;
      result.before.push({cluster, n: move.n_before, x: move.lenient_before});
      result.after.push({cluster, n: move.n_after, x: move.lenient_after});
    }
  }
  return result.after.length > 1 ? result : null;
}

/** Hit rate, and over all expectations the false alarms on foils and the correction for guessing. */
function recognition(row: UnderstandingCount, find: Lookups) {
  const foils = row.expectation === "*" ? find.foilsOf(row) : undefined;
  const {hitRate, falseAlarmRate, knownAdjusted} = guessCorrection({
    hits: row.said_known,
    targets: row.asked_known,
    falseAlarms: foils?.said_known ?? 0,
    foils: foils?.asked ?? 0
  });
  return {hit_rate: hitRate, false_alarm_rate: falseAlarmRate, known_adjusted: knownAdjusted};
}
