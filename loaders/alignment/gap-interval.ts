import {type ClusterProportion, clusterProportion} from "../statistics/cluster-proportion.js";
import {wilson} from "../statistics/wilson.js";

/** Clusters with the same number of pairs `n` and of misses `x`, and how many they are. */
export interface ClusterPattern {
  n: number;
  x: number;
  count?: number;
}

export interface GapInterval {
  low: number | null;
  high: number | null;
  method: "wilson" | "cluster_teams" | "cluster_respondents" | null;
  clusters: number;
  flag: string | null;
}

/** Fewer teams than this give no pooled interval. */
export const fewestTeams = 5;
/** Fewer teams than this give an interval with the flag few_teams. */
export const enoughTeams = 10;

/** Plain Wilson interval, for one team and one expectation: each respondent is one pair. */
export function cellInterval(x: number, n: number): GapInterval {
  const {low, high} = wilson(x, n);
  return {low, high, method: low === null ? null : "wilson", clusters: n, flag: null};
}

/** Interval over one team's expectations: its respondents are the clusters. */
export function respondentInterval(patterns: readonly ClusterPattern[], fallbackIcc: number): GapInterval {
  const result = clusterProportion(patterns, {fallbackIcc});
  return {...limits(result), method: method(result, "cluster_respondents"), flag: oneCluster(result)};
}

/**
 * Interval pooled over teams: teams are the clusters; none below 5, flagged below 10 (method.md 2.4). A group that is
 * not split into teams has one cluster, and falls back on its respondents.
 */
export function teamInterval(
  teams: readonly ClusterPattern[],
  respondents: readonly ClusterPattern[],
  fallbackIcc: number
): GapInterval {
  const answering = teams.filter((team) => team.n > 0);
  if (answering.length <= 1) {
    const interval = respondentInterval(respondents, fallbackIcc);
    return {...interval, flag: interval.flag ?? (interval.low === null ? null : "one_team")};
  }
  if (answering.length < fewestTeams) {
    return {low: null, high: null, method: null, clusters: answering.length, flag: "too_few_teams"};
  }
  const result = clusterProportion(answering, {fallbackIcc});
  const flag = answering.length < enoughTeams ? "few_teams" : null;
  return {...limits(result), method: method(result, "cluster_teams"), flag};
}

function limits({low, high, clusters}: ClusterProportion) {
  return {low, high, clusters};
}

function method<Name extends string>({low}: ClusterProportion, name: Name): Name | null {
  return low === null ? null : name;
}

function oneCluster({low, clusters}: ClusterProportion): string | null {
  return low === null && clusters > 0 ? "one_respondent" : null;
}
