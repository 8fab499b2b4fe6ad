import {clusterBootstrap} from "../../../loaders/statistics/cluster-bootstrap.js";
import {clusterProportion} from "../../../loaders/statistics/cluster-proportion.js";
import {wilson} from "../../../loaders/statistics/wilson.js";
import {dataset, hasOracles, type OracleCase, oracle} from "./shared-data.js";

export const cases: OracleCase[] = hasOracles
  ? [...wilsonCases(), ...proportionCases(), ...bootstrapCases()]
  : [];

function wilsonCases(): OracleCase[] {
  const {expected, tolerance} = oracle("wilson");
  const {x, n, lower, upper} = expected.grid;
  const grid = x.map((_: number, i: number) => ({x: x[i], n: n[i], ci: [lower[i], upper[i]]}));
  return [...expected.newcombe, ...grid].map(({x, n, ci}) => ({
    oracle: "wilson",
    name: `${x} of ${n}`,
    actual: () => {
      const {low, high} = wilson(x, n);
      return [low, high];
    },
    expected: ci,
    tolerance
  }));
}

function proportionCases(): OracleCase[] {
  const {expected, tolerance} = oracle("cluster_proportion_bh1996");
  const rows = dataset("bh1996");
  const samples = {
    "WBEING>=3": {column: "WBEING", lastGroup: Number.POSITIVE_INFINITY},
    "LEAD>=3": {column: "LEAD", lastGroup: Number.POSITIVE_INFINITY},
    "first12groups_LEAD>=3": {column: "LEAD", lastGroup: 12}
  };
  return Object.entries(samples).flatMap(([name, {column, lastGroup}]) => {
    const teams = new Map<number, {n: number; x: number}>();
    for (const row of rows) {
      const group = row.GRP!;
      if (group > lastGroup) continue;
      const team = teams.get(group) ?? {n: 0, x: 0};
      teams.set(group, {n: team.n + 1, x: team.x + (row[column]! >= 3 ? 1 : 0)});
    }
    const found = clusterProportion([...teams.values()]);
    const wanted = expected[name];
    const naive = wilson(found.x, found.n);
    const figures: [string, unknown, unknown][] = [
      ["n", found.n, wanted.n],
      ["clusters", found.clusters, wanted.clusters],
      ["successes", found.x, wanted.successes],
      ["p", found.p, wanted.p],
      ["Wilson without clusters", [naive.low, naive.high], wanted.wilson_naive],
      ["HC0", found.seHc0, wanted.se_cluster_HC0],
      ["CR1", found.seCr1, wanted.se_CR1_g_over_gminus1],
      ["survey's error", found.seCr1, wanted.survey_se],
      ["CR2", found.seCr2, wanted.CR2_se],
      ["Satterthwaite df", found.df, wanted.CR2_df_satterthwaite],
      ["CR2 interval", [found.cr2Low, found.cr2High], wanted.CR2_ci],
      ["n0", found.n0, wanted.n0],
      ["ICC(1)", found.icc1, wanted.ICC1_anova]
    ];
    return figures.map(([figure, actual, value]) => ({
      oracle: "cluster_proportion_bh1996",
      name: `${name}: ${figure}`,
      actual: () => actual,
      expected: value,
      tolerance
    }));
  });
}

function bootstrapCases(): OracleCase[] {
  const {inputs, expected, tolerance} = oracle("cluster_bootstrap_bh1996");
  const clusters = inputs.n.map((n: number, j: number) => ({n, x: inputs.successes[j]}));
  const found = () => clusterBootstrap(clusters, {replicates: 20_000});
  return [
    {
      oracle: "cluster_bootstrap_bh1996",
      name: "p",
      actual: () => found().mean,
      expected: expected.p,
      tolerance: 1e-12
    },
    {
      oracle: "cluster_bootstrap_bh1996",
      name: "standard error",
      actual: () => found().se,
      expected: expected.boot_se,
      tolerance
    },
    {
      oracle: "cluster_bootstrap_bh1996",
      name: "percentile interval",
      actual: () => [found().low, found().high],
      expected: expected.percentile95,
      tolerance
    }
  ];
}
