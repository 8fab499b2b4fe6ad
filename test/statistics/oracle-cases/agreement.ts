import {adMean, adMeanJ} from "../../../loaders/statistics/ad-mean.js";
import {adMedian, adMedianJ} from "../../../loaders/statistics/ad-median.js";
import {awg, awgJ} from "../../../loaders/statistics/awg.js";
import {type Answers, countsOf} from "../../../loaders/statistics/counts.js";
import {nullVariance} from "../../../loaders/statistics/null-variance.js";
import type {Figure} from "../../../loaders/statistics/result.js";
import {rwg} from "../../../loaders/statistics/rwg.js";
import {rwgJ} from "../../../loaders/statistics/rwg-j.js";
import {rwgJLindell} from "../../../loaders/statistics/rwg-j-lindell.js";
import {dataset, hasOracles, type OracleCase, oracle, textDataset} from "./shared-data.js";

export const cases: OracleCase[] = hasOracles
  ? [...leadershipCases(), ...cohesionCases(), ...wellBeingCases(), ...nullVarianceCases()]
  : [];

type Row = Record<string, number | null>;

/** A figure of every group, by the group's name, from each item's answers. */
function byGroup(
  groups: Map<string, Row[]>,
  columns: readonly string[],
  figure: (items: Answers[]) => Figure
): [string, number | null][] {
  return [...groups].map(([name, rows]) => [
    name,
    figure(columns.map((column) => rows.map((row) => row[column]!))).value
  ]);
}

function grouped(rows: Row[], names: readonly string[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const [i, row] of rows.entries()) groups.set(names[i]!, [...(groups.get(names[i]!) ?? []), row]);
  return groups;
}

function expectedByGroup({grpid, value}: {grpid: string[]; value: (number | null)[]}) {
  return new Map(grpid.map((name, i) => [name, value[i]!]));
}

function groupCases(
  name: string,
  wanted: {grpid: string[]; value: (number | null)[]},
  found: [string, number | null][],
  shared: {oracle: string; tolerance: number}
): OracleCase {
  const expected = expectedByGroup(wanted);
  return {
    ...shared,
    name,
    actual: () => Object.fromEntries(found),
    expected: Object.fromEntries(found.map(([group]) => [group, expected.get(group)]))
  };
}

/** R floors rwg at 0. */
function floored(figures: [string, number | null][]): [string, number | null][] {
  return figures.map(([group, value]) => [group, value === null ? null : Math.max(0, value)]);
}

function leadershipCases(): OracleCase[] {
  const {expected, inputs, tolerance} = oracle("agreement_lq2002");
  const rows = dataset("lq2002");
  const groups = grouped(
    rows,
    rows.map((row) => String(row.COMPID))
  );
  const items: string[] = inputs.items;
  const scale = {low: 1, high: 5};
  const single = [expected.rwg_single.item];
  const shared = {oracle: "agreement_lq2002", tolerance};
  const of = (columns: readonly string[], figure: (items: Answers[]) => Figure) =>
    byGroup(groups, columns, figure);
  const figures: [string, {grpid: string[]; value: number[]}, [string, number | null][]][] = [
    ["rwg", expected.rwg_single.groups, floored(of(single, ([item]) => rwg(item!, 2)))],
    ["rwg(j)", expected.rwg_j.groups, of(items, (all) => rwgJ(all, 2))],
    [
      "rwg(j) from counts",
      expected.rwg_j.groups,
      of(items, (all) =>
        rwgJ(
          all.map((item) => countsOf(item as number[])),
          2
        )
      )
    ],
    ["rwg(j), slight skew", expected["rwg_j_skew1.34"].groups, of(items, (all) => rwgJ(all, 1.34))],
    ["rwg(j), triangular", expected["rwg_j_triangular1.32"].groups, of(items, (all) => rwgJ(all, 1.32))],
    ["r*wg(j)", expected.rstar_wg_j_lindell.groups, of(items, (all) => rwgJLindell(all, 2))],
    ["AD_M(j)", expected.ad_mean_items, of(items, adMeanJ)],
    ["AD_Md(j)", expected.ad_median_items, of(items, adMedianJ)],
    ["AD_M", expected.ad_mean_single, of(single, ([item]) => adMean(item!))],
    ["AD_Md", expected.ad_median_single, of(single, ([item]) => adMedian(item!))],
    ["awg(j)", expected.awg_items.groups, of(items, (all) => awgJ(all, scale))],
    ["awg", expected.awg_single.groups, of(single, ([item]) => awg(item!, scale))]
  ];
  return figures.map(([name, wanted, found]) => groupCases(name, wanted, found, shared));
}

function cohesionCases(): OracleCase[] {
  const {expected, inputs, tolerance} = oracle("agreement_cohesion_missing");
  const items: string[] = inputs.items;
  const rows = dataset("cohesion");
  const names = textDataset("cohesion").map((row) => `${row.UNIT} ${row.PLATOON}`);
  const isComplete = (row: Row) => items.every((item) => row[item] !== null);
  const all = grouped(rows, names);
  const listwise = grouped(
    rows.filter(isComplete),
    names.filter((_, i) => isComplete(rows[i]!))
  );
  const scale = {low: 1, high: 5};
  const shared = {oracle: "agreement_cohesion_missing", tolerance};
  const figures: [string, [string, number | null][]][] = [
    ["rwg_j_pairwise", byGroup(all, items, (answers) => rwgJ(answers, 2))],
    ["rwg_j_listwise", byGroup(listwise, items, (answers) => rwgJ(answers, 2))],
    ["rstar", byGroup(all, items, (answers) => rwgJLindell(answers, 2))],
    ["ad_mean", byGroup(listwise, items, adMeanJ)],
    ["ad_median", byGroup(listwise, items, adMedianJ)],
    ["awg", byGroup(listwise, items, (answers) => awgJ(answers, scale))],
    ["rwg_COH01", floored(byGroup(all, ["COH01"], ([item]) => rwg(item!, 2)))],
    ["awg_COH02", byGroup(all, ["COH02"], ([item]) => awg(item!, scale))],
    ["ad_COH02", byGroup(all, ["COH02"], ([item]) => adMean(item!))]
  ];
  return figures.map(([name, found]) => groupCases(name, expected[name], found, shared));
}

function wellBeingCases(): OracleCase[] {
  const {expected, tolerance} = oracle("icc_bh1996");
  const rows = dataset("bh1996");
  const groups = grouped(
    rows,
    rows.map((row) => String(row.GRP))
  );
  return ["COHES", "WBEING"].map((column) =>
    groupCases(
      `rwg of ${column}`,
      expected[`rwg_${column}`],
      floored(byGroup(groups, [column], ([item]) => rwg(item!, 2))),
      {
        oracle: "icc_bh1996",
        tolerance
      }
    )
  );
}

/** The table's uniform column is rounded to two decimals. */
function nullVarianceCases(): OracleCase[] {
  const table = oracle("null_variances");
  const shapes = ["uniform", "slight_skew", "moderate_skew", "heavy_skew", "triangular", "normal"] as const;
  return shapes.flatMap((shape) =>
    (table.A as number[]).map((options, i) => {
      const isOffered = shape === "uniform" || options <= 7;
      return {
        oracle: "null_variances",
        name: `${shape}, ${options} options${isOffered ? "" : ": not offered"}`,
        actual: () => nullVariance(options, shape).value,
        expected: isOffered ? table[shape][i] : null,
        tolerance: 0.005
      };
    })
  );
}
