import {spearman} from "../../../loaders/statistics/spearman.js";
import {
  type WithinRegressionOptions,
  withinRegression
} from "../../../loaders/statistics/within-regression.js";
import {dataset, hasOracles, type OracleCase, oracle} from "./shared-data.js";

export const cases: OracleCase[] = hasOracles
  ? [...laggedCases(), ...sameYearCases(), ...spearmanCases()]
  : [];

function laggedCases(): OracleCase[] {
  const {expected, tolerance} = oracle("lagged_fe_grunfeld");
  const rows = dataset("grunfeld");
  const earlier = new Map(rows.map((row) => [`${row.firm} ${row.year}`, row]));
  const lagged = rows.flatMap((row) => {
    const before = earlier.get(`${row.firm} ${row.year! - 1}`);
    return before
      ? [{team: `${row.firm}`, quarter: `${row.year}`, y: row.inv!, x: [before.value!, before.capital!]}]
      : [];
  });
  const models: [keyof typeof expected.fe & string, WithinRegressionOptions["effects"]][] = [
    ["individual_FE", "team"],
    ["two_way_FE", "team and quarter"]
  ];
  return models.flatMap(([name, effects]) => {
    const {terms, n, r2Within} = withinRegression(lagged, {effects});
    const wanted = expected.fe[name];
    const stata = Math.sqrt((n - 1) / (n - terms.length));
    const figures: [string, unknown, unknown][] = [
      ["coefficients", terms.map((term) => term.beta), wanted.coef],
      ["classical errors", terms.map((term) => term.seClassical), wanted.se_classical],
      ["HC0 by firm", terms.map((term) => term.seHc0), wanted.se_cluster_HC0],
      [
        "CR1 with (n - 1) / (n - k), as Stata",
        terms.map((term) => term.seCr1! * stata),
        wanted.se_cluster_sss
      ],
      ["n", n, wanted.n],
      ["R² within", r2Within, wanted.r2_within]
    ];
    return figures.map(([figure, actual, value]) => ({
      oracle: "lagged_fe_grunfeld",
      name: `${name}: ${figure}`,
      actual: () => actual,
      expected: value,
      tolerance
    }));
  });
}

function sameYearCases(): OracleCase[] {
  const {expected, tolerance} = oracle("lagged_fe_grunfeld");
  const {terms} = withinRegression(
    dataset("grunfeld").map((row) => ({
      team: `${row.firm}`,
      quarter: `${row.year}`,
      y: row.inv!,
      x: [row.value!, row.capital!]
    })),
    {effects: "team"}
  );
  return [
    {
      oracle: "lagged_fe_grunfeld",
      name: "same year: coefficients",
      actual: () => terms.map((term) => term.beta),
      expected: expected.contemporaneous_within.coef,
      tolerance
    },
    {
      oracle: "lagged_fe_grunfeld",
      name: "same year: classical errors",
      actual: () => terms.map((term) => term.seClassical),
      expected: expected.contemporaneous_within.se,
      tolerance
    }
  ];
}

function spearmanCases(): OracleCase[] {
  const {expected, tolerance} = oracle("spearman_lq2002");
  const companies = new Map<number, {lead: number[]; hostile: number[]}>();
  for (const row of dataset("lq2002")) {
    const company = companies.get(row.COMPID!) ?? {lead: [], hostile: []};
    company.lead.push(row.LEAD!);
    company.hostile.push(row.HOSTILE!);
    companies.set(row.COMPID!, company);
  }
  const teams = [...companies.values()];
  const wanted = expected.LEAD_HOSTILE;
  const found = spearman(
    teams.map((team) => mean(team.lead)),
    teams.map((team) => mean(team.hostile)),
    {replicates: 4000}
  );
  // R's bootstrap drew other samples: its notes allow .03.
  const figures: [string, unknown, unknown, number][] = [
    ["n", found.n, wanted.n, tolerance],
    ["rho", found.rho, wanted.rho, tolerance],
    ["Student p", found.pStudent, wanted.p, tolerance],
    ["percentile interval", [found.low, found.high], wanted.perc, 0.03],
    ["BCa interval", [found.bcaLow, found.bcaHigh], wanted.bca, 0.03]
  ];
  return figures.map(([figure, actual, value, within]) => ({
    oracle: "spearman_lq2002",
    name: figure,
    actual: () => actual,
    expected: value,
    tolerance: within
  }));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
