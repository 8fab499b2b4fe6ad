import {type Icc, icc} from "../../../loaders/statistics/icc.js";
import {dataset, hasOracles, type OracleCase, oracle} from "./shared-data.js";

export const cases: OracleCase[] = hasOracles
  ? [
      ...anovaCases("icc_lq2002", "lq2002", "COMPID"),
      ...anovaCases("icc_bh1996", "bh1996", "GRP"),
      ...sherifCases(),
      ...publishedCases(),
      ...anxietyCases()
    ]
  : [];

type Row = Record<string, number | null>;

function answersByGroup(rows: Row[], group: string, column: string): number[][] {
  const groups = new Map<number, number[]>();
  for (const row of rows) groups.set(row[group]!, [...(groups.get(row[group]!) ?? []), row[column]!]);
  return [...groups.values()];
}

function anovaCases(name: string, data: string, group: string): OracleCase[] {
  const {expected, tolerance} = oracle(name);
  const rows = dataset(data);
  const figures = Object.entries<Record<string, number>>(expected.anova).map(([column, wanted]) => ({
    column,
    found: icc(answersByGroup(rows, group, column)),
    wanted
  }));
  const corrected = Object.entries<Record<string, number>>(expected.anova_n0_corrected ?? {}).map(
    ([column, {n0, ICC1_n0}]) => ({
      oracle: name,
      name: `${column}, corrected size`,
      actual: () => {
        const found = icc(answersByGroup(rows, group, column));
        return [found.n0, found.icc1N0];
      },
      expected: [n0, ICC1_n0],
      tolerance
    })
  );
  const anova = figures.map(({column, found, wanted}) => ({
    oracle: name,
    name: `${column}, analysis of variance`,
    actual: () => ({
      ICC1: found.icc1,
      ICC2: found.icc2,
      MSB: found.msb,
      MSW: found.msw,
      dfB: found.df1,
      dfW: found.df2,
      F: found.f,
      p: found.p
    }),
    expected: wanted,
    tolerance
  }));
  // An absolute tolerance says nothing about p values of 1e-176.
  const tails = figures.map(({column, found, wanted}) => ({
    oracle: name,
    name: `${column}, p relative to R's`,
    actual: () => found.p! / wanted.p!,
    expected: 1,
    tolerance: 1e-8
  }));
  return [...anova, ...tails, ...corrected];
}

function sherifCases(): OracleCase[] {
  const {expected, tolerance} = oracle("consensus_over_time_sherif");
  const rows = dataset("sherifdat");
  return Object.entries<Record<string, number>>(expected).map(([wave, {ICC1, ICC2}]) => ({
    oracle: "consensus_over_time_sherif",
    name: `wave ${wave}`,
    actual: () => {
      const of = rows.filter((row) => row.time === Number(wave));
      const found = icc(answersByGroup(of, "group", "y"));
      return [found.icc1, found.icc2];
    },
    expected: [ICC1, ICC2],
    tolerance
  }));
}

/** A row is a unit, a column a judge. */
function oneWay(data: string): Icc {
  return icc(dataset(data).map((row) => Object.values(row)));
}

function publishedCases(): OracleCase[] {
  const {expected, tolerance} = oracle("icc_shrout_fleiss");
  const of = (type: string, field: string): number => expected[field][expected.type.indexOf(type)];
  const found = oneWay("shrout_fleiss");
  return [
    {
      oracle: "icc_shrout_fleiss",
      name: "one-way forms",
      actual: () => [found.icc1, found.icc2, found.f, found.icc1Low, found.icc1High],
      expected: [
        of("ICC1", "ICC"),
        of("ICC1k", "ICC"),
        of("ICC1", "F"),
        of("ICC1", "lower"),
        of("ICC1", "upper")
      ],
      tolerance
    }
  ];
}

function anxietyCases(): OracleCase[] {
  const {expected, tolerance} = oracle("raters_anxiety");
  const {value, F, df1, df2, lbound, ubound} = expected.icc.oneway_consistency_single;
  const found = oneWay("anxiety");
  return [
    {
      oracle: "raters_anxiety",
      name: "one-way ICC",
      actual: () => [found.icc1, found.f, found.df1, found.df2, found.icc1Low, found.icc1High, found.icc2],
      expected: [value, F, df1, df2, lbound, ubound, expected.icc.oneway_consistency_average.value],
      tolerance
    }
  ];
}
