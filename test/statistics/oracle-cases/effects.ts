import {benjaminiHochberg, benjaminiYekutieli} from "../../../loaders/statistics/benjamini-hochberg.js";
import {cliffsDelta} from "../../../loaders/statistics/cliffs-delta.js";
import {hedgesG} from "../../../loaders/statistics/hedges-g.js";
import {dataset, hasOracles, type OracleCase, oracle} from "./shared-data.js";

export const cases: OracleCase[] = hasOracles ? [...effectCases(), ...adjustmentCases()] : [];

function effectCases(): OracleCase[] {
  const {inputs, expected, tolerance} = oracle("effects_lq2002");
  const rows = dataset("lq2002");
  const comparisons = [
    ...inputs.pairs.map((pair: number[], i: number) => ({
      pair,
      column: "TSIG01",
      wanted: expected.TSIG01[i]
    })),
    {pair: inputs.pairs[0], column: "LEAD", wanted: expected.LEAD}
  ];
  return comparisons.flatMap(({pair, column, wanted}) => {
    const [first, second] = pair.map((company: number) =>
      rows.filter((row) => row.COMPID === company).map((row) => row[column]!)
    );
    const found = hedgesG(first, second);
    const figures: [string, unknown, unknown][] = [
      ["n", [found.n1, found.n2], [wanted.n1, wanted.n2]],
      ["means", [found.mean1, found.mean2], [wanted.mean1, wanted.mean2]],
      ["sd", [found.sd1, found.sd2], [wanted.sd1, wanted.sd2]],
      ["Cohen's d", found.d, wanted.cohens_d],
      ["Hedges' g", found.g, wanted.hedges_g],
      ["Cliff's delta", cliffsDelta(first, second).value, wanted.cliff_delta]
    ];
    return figures.map(([figure, actual, value]) => ({
      oracle: "effects_lq2002",
      name: `${column}, ${pair.join(" and ")}: ${figure}`,
      actual: () => actual,
      expected: value,
      tolerance
    }));
  });
}

function adjustmentCases(): OracleCase[] {
  const {inputs, expected, tolerance} = oracle("benjamini_hochberg");
  const shared = {oracle: "benjamini_hochberg", tolerance};
  const found = benjaminiHochberg(inputs.p).adjusted;
  return [
    {...shared, name: "adjusted p", actual: () => found, expected: expected.BH},
    {
      ...shared,
      name: "under any dependence",
      actual: () => benjaminiYekutieli(inputs.p).adjusted,
      expected: expected.BY
    },
    {
      ...shared,
      name: "rejections at .05",
      actual: () => found.filter((p) => p! <= 0.05).length,
      expected: expected.n_reject_BH_05
    }
  ];
}
