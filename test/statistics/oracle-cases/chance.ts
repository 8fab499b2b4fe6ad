import {adMean} from "../../../loaders/statistics/ad-mean.js";
import {chanceLimit} from "../../../loaders/statistics/chance-limit.js";
import {forEachCountVector} from "../../../loaders/statistics/count-vectors.js";
import {rwg} from "../../../loaders/statistics/rwg.js";
import {hasOracles, type OracleCase, oracle} from "./shared-data.js";

export const cases: OracleCase[] = hasOracles ? [...quantileCases(), ...severalItemCases()] : [];

/**
 * The oracle holds quantiles of 20,000 simulated figures, which lie between true quantiles at most some three standard
 * errors of a share apart: P(AD_M of 10 answers <= .84) is .0994, and the simulation found at least .1.
 */
function quantileCases(): OracleCase[] {
  const {expected} = oracle("agreement_critical_values");
  const values = [1, 2, 3, 4, 5];
  return [5, 10, 20].flatMap((n) => {
    const distribution: {rwg: number; ad: number; probability: number}[] = [];
    forEachCountVector(n, 5, (counts, probability) => {
      distribution.push({
        rwg: rwg({values, counts}, 2).value!,
        ad: adMean({values, counts}).value!,
        probability
      });
    });
    const quantile = (figure: "rwg" | "ad", at: number) => {
      let cumulative = 0;
      for (const row of distribution.sort((a, b) => a[figure] - b[figure])) {
        cumulative += row.probability;
        if (cumulative >= at) return row[figure];
      }
      throw new RangeError(`at must lie in 0..1, found ${at}`);
    };
    const figures: ["rwg" | "ad", string, number[], number[]][] = [
      ["rwg", "rwg", [0.9, 0.95, 0.99], expected[`rwg_n${n}_A5`]],
      ["ad", "AD_M", [0.01, 0.05, 0.1], expected[`adm_n${n}_A5`]]
    ];
    return figures.map(([figure, name, levels, wanted]) => ({
      oracle: "agreement_critical_values",
      name: `${name} of ${n} random answers`,
      actual: () =>
        levels.map((at, i) => {
          const error = 3 * Math.sqrt((at * (1 - at)) / 20_000);
          return Math.min(Math.max(wanted[i]!, quantile(figure, at - error)), quantile(figure, at + error));
        }),
      expected: wanted,
      tolerance: 1e-9
    }));
  });
}

function severalItemCases(): OracleCase[] {
  const {expected, tolerance} = oracle("agreement_critical_values");
  return [5, 10, 20].map((n) => ({
    oracle: "agreement_critical_values",
    name: `rwg(j) of ${n} random answers to 5 items`,
    actual: () => [0.1, 0.05, 0.01].map((level) => chanceLimit(n, 5, {items: 5, level}).rwgJ),
    expected: expected[`rwgj5_n${n}_A5`],
    tolerance
  }));
}
