import {benjaminiHochberg} from "../../../loaders/statistics/benjamini-hochberg.js";
import {cliffsDelta} from "../../../loaders/statistics/cliffs-delta.js";
import {clusterProportion} from "../../../loaders/statistics/cluster-proportion.js";
import {coorient} from "../../../loaders/statistics/coorient.js";
import {hedgesG} from "../../../loaders/statistics/hedges-g.js";
import {spearman} from "../../../loaders/statistics/spearman.js";
import {wilson} from "../../../loaders/statistics/wilson.js";
import {hasOracles, type OracleCase, oracle} from "./shared-data.js";

export const cases: OracleCase[] = hasOracles ? edgeCases() : [];

/** What the product does, and what the recommendation asks of it, by the name of the case. */
function edgeCases(): OracleCase[] {
  const {cases: given, tolerance} = oracle("edge_cases");
  const inputOf = (name: string) => given.find((edge: {name: string}) => edge.name === name).input;
  const limits = (x: number, n: number) => [wilson(x, n).low, wilson(x, n).high];
  const {a, b} = inputOf("hedges_g zero variance both");
  const single = inputOf("hedges_g n=1 vs 3");
  const flat = inputOf("profile correlation zero variance");
  const few = inputOf("spearman with ties n=3");
  const agreed = clusterProportion([
    {n: 2, x: 2},
    {n: 2, x: 2}
  ]);
  const figures: [string, unknown, unknown][] = [
    ["wilson 0 of 5 / 5 of 5 / 0 of 0", limits(0, 5), [0, 0.434482464783175]],
    ["wilson 0 of 5 / 5 of 5 / 0 of 0", limits(5, 5), [0.565517535216825, 1]],
    ["wilson 0 of 5 / 5 of 5 / 0 of 0", limits(0, 0), [null, null]],
    ["cluster SE zero variance", agreed.seCr2, 0],
    ["cluster SE zero variance", agreed.nEffective, 4],
    ["cluster SE zero variance", agreed.low! < 1, true],
    ["hedges_g zero variance both", hedgesG(a, b).g, null],
    ["hedges_g zero variance both", cliffsDelta(a, b).value, -1],
    ["hedges_g n=1 vs 3", hedgesG([single.a].flat(), single.b).g, null],
    ["profile correlation zero variance", coorient(flat).reasons.r, "flat profile"],
    ["profile correlation zero variance", coorient(flat).dSquared, 5],
    ["p.adjust with NA", benjaminiHochberg(inputOf("p.adjust with NA").p).adjusted, [0.02, null, 0.04]],
    ["spearman with ties n=3", spearman(few.x, few.y).rho, null]
  ];
  return figures.map(([name, actual, expected]) => ({
    oracle: "edge_cases",
    name,
    actual: () => actual,
    expected,
    tolerance
  }));
}
