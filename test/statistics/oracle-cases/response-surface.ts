import {studentCdf} from "../../../loaders/statistics/distributions.js";
import {responseSurface} from "../../../loaders/statistics/response-surface.js";
import {dataset, hasOracles, type OracleCase, oracle} from "./shared-data.js";

export const cases: OracleCase[] = hasOracles ? surfaceCases() : [];

function surfaceCases(): OracleCase[] {
  const {expected, tolerance} = oracle("rsa_motcon");
  const rows = dataset("motcon");
  const found = responseSurface({
    x: rows.map((row) => row.ePow!),
    y: rows.map((row) => row.iPow!),
    z: rows.map((row) => row.postVA!)
  });
  const coefficients = found.coefficients!;
  const surface = Object.values(found.surface!);
  const classicalT = surface.map((term) => term.estimate / term.seClassical);
  const figures: [string, unknown, unknown][] = [
    ["coefficients", coefficients.map((term) => term.estimate), expected.coef],
    ["classical errors", coefficients.map((term) => term.seClassical), expected.se],
    ["R²", found.r2, expected.r2],
    ["n", found.n, expected.n],
    ["a1 to a5", surface.map((term) => term.estimate), expected.surface.est],
    ["a1 to a5: classical errors", surface.map((term) => term.seClassical), expected.surface.se],
    ["a1 to a5: classical t", classicalT, expected.surface.t],
    [
      "a1 to a5: classical p",
      classicalT.map((t) => 2 * studentCdf(-Math.abs(t), found.n - 6)),
      expected.surface.p
    ],
    ["a1 to a5: HC3 errors", surface.map((term) => term.seHc3), expected.surface.se_HC3],
    ["stationary point", [found.stationaryPoint!.x, found.stationaryPoint!.y], expected.stationary_point],
    [
      "first principal axis, slope and intercept",
      [found.principalAxis!.p11.estimate, found.principalAxis!.p10.estimate],
      expected.principal_axis1
    ],
    [
      "difference score",
      [found.differenceTest!.f, found.differenceTest!.p],
      expected.linear_diff_constraint_F
    ]
  ];
  return figures.map(([name, actual, value]) => ({
    oracle: "rsa_motcon",
    name,
    actual: () => actual,
    expected: value,
    tolerance
  }));
}
