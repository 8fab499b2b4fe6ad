import {flags} from "../alignment/flags.js";
import {type ClusterPattern, fewestTeams, teamInterval} from "../alignment/gap-interval.js";
import {groupBy} from "../alignment/group-by.js";
import type {Themes} from "../alignment/tables.js";
import {clusterDifference} from "../statistics/cluster-difference.js";
import {clusterProportion} from "../statistics/cluster-proportion.js";

/** A row of an expectation, of a theme, or over all of them. */
export type ClusteredRow = Omit<Themes, "theme"> & {expectation?: string; theme?: string};
type Row = ClusteredRow;

/** What a reader can tell of a team, or of all hidden ones together, from what is published. */
interface Cluster {
  cluster: string;
  n: number;
  lenient: number;
  strict: number;
}

/** All teams that are hidden somewhere, as one cluster. */
const rest = "";

/**
 * The intervals of pooled rows, computed from what is shown: an interval over teams says how far they lie apart, the
 * hidden ones too, and with full digits it says so exactly. Teams that are hidden are therefore one cluster, the total
 * less the others, which every reader knows anyway. Rows without a hidden team stay as they are.
 */
export function overShownTeams<Each extends Row>(rows: readonly Each[], quarters: readonly string[]): Each[] {
  const blocks = groupBy(rows, (row) => blockKey(row, row.quarter));
  const before = (quarter: string) => quarters[quarters.indexOf(quarter) - 1] ?? null;
  return rows.map((row) => {
    if (row.team !== "*" || !isShown(row) || row.ci_method === "cluster_respondents") return row;
    const now = blocks.get(blockKey(row, row.quarter))!;
    const last = before(row.quarter);
    const earlier = last === null ? [] : (blocks.get(blockKey(row, last)) ?? []);
    const isHiddenNow = hiddenTeams(now).length > 0;
    if (!isHiddenNow && hiddenTeams(earlier).length === 0) return row;
    const whole = blocks.get(wholeKey(row));
    return {
      ...row,
      ...(isHiddenNow && intervals(row, clustersOf(now), whole === undefined ? [] : clustersOf(whole))),
      ...(row.change_low !== null && change(now, earlier))
    };
  });
}

function isShown({n_pairs}: Row): boolean {
  return n_pairs !== null;
}

function blockKey(row: Row, quarter: string): string {
  const {holder, target, expectation = "*", theme = "*"} = row;
  return [quarter, holder, target, expectation, theme].join("\u0000");
}

/** The rows over all expectations; those of the table `themes` have none beside them. */
function wholeKey({quarter, holder, target}: Row): string {
  return [quarter, holder, target, "*", "*"].join("\u0000");
}

function hiddenTeams(block: readonly Row[]): string[] {
  return block.filter((row) => row.team !== "*" && !isShown(row)).map(({team}) => team);
}

/** The teams that are shown, and what is left of the total; `hidden` are teams to take for hidden as well. */
function clustersOf(block: readonly Row[], hidden: readonly string[] = []): Cluster[] {
  const total = block.find(({team}) => team === "*");
  if (total === undefined || !isShown(total)) return [];
  const shown = block
    .filter((row) => row.team !== "*" && isShown(row) && !hidden.includes(row.team))
    .map((row) => clusterOf(row, row.team));
  const all = clusterOf(total, rest);
  const left = (field: "n" | "lenient" | "strict") =>
    shown.reduce((sum, each) => sum - each[field], all[field]);
  const others = {cluster: rest, n: left("n"), lenient: left("lenient"), strict: left("strict")};
  return [...shown, others].filter(({n}) => n > 0);
}

function clusterOf({n_pairs, partly, misread, not_known}: Row, cluster: string): Cluster {
  const lenient = misread + not_known;
  return {cluster, n: n_pairs, lenient, strict: lenient + partly};
}

function intervals(row: Row, clusters: readonly Cluster[], whole: readonly Cluster[]) {
  const of = (miss: "lenient" | "strict", list: readonly Cluster[]): ClusterPattern[] =>
    list.map((each) => ({n: each.n, x: each[miss]}));
  const one = (miss: "lenient" | "strict") => {
    const icc = clusterProportion(of(miss, whole)).icc1 ?? 0;
    return teamInterval(of(miss, clusters), [], Math.max(0, icc));
  };
  const none = {low: null, high: null, method: null, clusters: clusters.length, flag: "too_few_teams"};
  const [lenient, strict] = clusters.length < fewestTeams ? [none, none] : [one("lenient"), one("strict")];
  const others = (row.flag ?? "").split(" ").filter((flag) => !/^(?:too_)?few_teams$/.test(flag));
  return {
    ...{ci_low: lenient.low, ci_high: lenient.high},
    ...{gap_strict_low: strict.low, gap_strict_high: strict.high},
    ...{ci_method: lenient.method, clusters: lenient.clusters},
    flag: flags(...others, lenient.flag)
  };
}

/** The change's interval, over teams that are shown in both quarters. */
function change(now: readonly Row[], earlier: readonly Row[]) {
  const hidden = [...hiddenTeams(now), ...hiddenTeams(earlier)];
  const [after, before] = [clustersOf(now, hidden), clustersOf(earlier, hidden)];
  if (Math.min(after.length, before.length) < fewestTeams) return {change_low: null, change_high: null};
  const sums = (list: readonly Cluster[]) => list.map(({cluster, n, lenient}) => ({cluster, n, x: lenient}));
  const {low, high} = clusterDifference(sums(before), sums(after));
  return {change_low: low, change_high: high};
}
