import {studentCdf, studentQuantile} from "./distributions.js";
import {type LeastSquares, leastSquares} from "./least-squares.js";
import {symmetricEigen} from "./symmetric-eigen.js";

/** A team in a quarter: what is explained, and what was known of it. */
export interface TeamQuarter {
  team: string;
  quarter: string;
  y: number;
  /** Predictors, in the same order on every row. */
  x: readonly number[];
}

export interface WithinRegressionOptions {
  /** Which differences are taken out: those between teams, or between quarters as well. Default "team and quarter". */
  effects?: "team" | "team and quarter";
  /** Coverage of the intervals, in 0..1. Default 0.95. */
  level?: number;
}

/** One predictor's coefficient. All null, with the reason, where it does not vary within teams and quarters. */
export interface WithinTerm {
  beta: number | null;
  /** Under independent errors of one variance. */
  seClassical: number | null;
  /** By team, no correction (Arellano 1987). */
  seHc0: number | null;
  /** HC0 times sqrt(G / (G - 1)). */
  seCr1: number | null;
  /** By team, bias-reduced: the error of t, p, low and high. */
  seCr2: number | null;
  /** Satterthwaite degrees of freedom of CR2. */
  df: number | null;
  t: number | null;
  p: number | null;
  low: number | null;
  high: number | null;
  reason: string | null;
}

export interface WithinRegression {
  terms: WithinTerm[];
  /** Rows of teams with two or more of them. */
  n: number;
  teams: number;
  /** Teams of a single row, which tell nothing of change within a team. */
  singletons: number;
  quarters: number;
  /** n less teams, free quarters and predictors. */
  dfResidual: number;
  /** Share of the variation within teams (and quarters) that the predictors explain, 0..1. */
  r2Within: number | null;
  reason: string | null;
}

/**
 * Regression with fixed effects of team, or of team and quarter, with errors clustered by team.
 *
 * Row by row the caller lines up y at quarter q + h with x known at q. Team effects are taken out by centring, quarters
 * by dummies, so unbalanced panels are exact. CR2 and its degrees of freedom after Pustejovsky & Tipton (2018,
 * JBES 36:672, theorem 2: absorbing the team effects leaves both unchanged) with an identity working model.
 * Throws a RangeError or TypeError for values that are not finite and rows whose predictors differ in number.
 */
export function withinRegression(
  rows: readonly TeamQuarter[],
  {effects = "team and quarter", level = 0.95}: WithinRegressionOptions = {}
): WithinRegression {
  if (!(level > 0 && level < 1)) throw new RangeError(`level must lie between 0 and 1, found ${level}`);
  const predictors = rows[0]?.x.length ?? 0;
  const panel = panelOf(rows, predictors);
  const {teams, quarters} = panel;
  const n = panel.rows.length;
  const dummies = effects === "team and quarter" ? quarterDummies(panel) : [];
  const y = centred(
    panel.rows.map((row) => row.y),
    teams
  );
  const x = Array.from({length: predictors}, (_, k) =>
    centred(
      panel.rows.map((row) => row.x[k]!),
      teams
    )
  );
  const nuisance = leastSquares(dummies, y);
  const fit = leastSquares([...dummies, ...x], y);
  const dfResidual = n - teams.length - fit.kept.length;

  const result: WithinRegression = {
    terms: [],
    n,
    teams: teams.length,
    singletons: panel.singletons,
    quarters: quarters.length,
    dfResidual,
    r2Within: null,
    reason: null
  };
  const withReason = (reason: string): WithinRegression => ({
    ...result,
    terms: Array.from({length: predictors}, () => ({...noTerm, reason})),
    reason
  });
  if (teams.length < 2) return withReason("fewer than 2 teams with 2 quarters");
  if (dfResidual < 1) return withReason("no more rows than effects");

  const residual = sumOfSquares(fit.residuals);
  const within = sumOfSquares(nuisance.residuals);
  result.r2Within = within > 0 ? 1 - residual / within : null;
  const adjusted = teams.map((team) => adjustedBasis(fit, team));
  result.terms = x.map((_, k) => {
    const position = fit.kept.indexOf(dummies.length + k);
    if (position < 0) return {...noTerm, reason: "no variation within teams and quarters"};
    return termOf(fit, position, teams, adjusted, residual / dfResidual, level);
  });
  return result;
}

const noTerm: WithinTerm = {
  beta: null,
  seClassical: null,
  seHc0: null,
  seCr1: null,
  seCr2: null,
  df: null,
  t: null,
  p: null,
  low: null,
  high: null,
  reason: null
};

interface Panel {
  /** Rows of teams with two or more. */
  rows: TeamQuarter[];
  /** Row numbers of each team. */
  teams: number[][];
  quarters: string[];
  singletons: number;
}

function panelOf(rows: readonly TeamQuarter[], predictors: number): Panel {
  const byTeam = new Map<string, TeamQuarter[]>();
  for (const row of rows) {
    if (!Number.isFinite(row.y)) throw new TypeError(`y must be a number, found ${row.y}`);
    if (row.x.length !== predictors) {
      throw new RangeError(`x must hold ${predictors} predictors on every row, found ${row.x.length}`);
    }
    for (const value of row.x) {
      if (!Number.isFinite(value)) throw new TypeError(`x must be numbers, found ${value}`);
    }
    const team = byTeam.get(row.team);
    if (team) team.push(row);
    else byTeam.set(row.team, [row]);
  }
  const panel: Panel = {rows: [], teams: [], quarters: [], singletons: 0};
  for (const team of byTeam.values()) {
    if (team.length < 2) {
      ++panel.singletons;
      continue;
    }
    panel.teams.push(team.map((_, i) => panel.rows.length + i));
    panel.rows.push(...team);
  }
  panel.quarters = [...new Set(panel.rows.map((row) => row.quarter))].sort();
  return panel;
}

function quarterDummies({rows, teams, quarters}: Panel): Float64Array[] {
  return quarters.slice(1).map((quarter) =>
    centred(
      rows.map((row) => (row.quarter === quarter ? 1 : 0)),
      teams
    )
  );
}

function centred(values: readonly number[], teams: readonly (readonly number[])[]): Float64Array {
  const result = new Float64Array(values.length);
  for (const team of teams) {
    let mean = 0;
    let largest = 0;
    for (const i of team) {
      mean += values[i]! / team.length;
      largest = Math.max(largest, Math.abs(values[i]!));
    }
    for (const i of team) {
      const deviation = values[i]! - mean;
      // What rounding leaves of a constant is no variation.
      result[i] = Math.abs(deviation) <= 1e-14 * largest ? 0 : deviation;
    }
  }
  return result;
}

/** A_g Q_g with A_g = (I - Q_g Q_g')^(-1/2), the CR2 adjustment, a generalised inverse root: `[k][row of team]`. */
function adjustedBasis({q}: LeastSquares, team: readonly number[]): Float64Array[] {
  const rest = team.map((i) =>
    team.map((j) => (i === j ? 1 : 0) - q.reduce((sum, qk) => sum + qk[i]! * qk[j]!, 0))
  );
  const {values, vectors} = symmetricEigen(rest);
  return q.map((qk) => {
    const adjusted = new Float64Array(team.length);
    for (const [e, value] of values.entries()) {
      if (value < 1e-10) continue;
      const vector = vectors[e]!;
      const along = team.reduce((sum, i, row) => sum + vector[row]! * qk[i]!, 0) / Math.sqrt(value);
      for (let row = 0; row < team.length; ++row) adjusted[row] = adjusted[row]! + along * vector[row]!;
    }
    return adjusted;
  });
}

function termOf(
  fit: LeastSquares,
  position: number,
  teams: readonly (readonly number[])[],
  adjusted: readonly Float64Array[][],
  variance: number,
  level: number
): WithinTerm {
  const {q, rInverse, residuals} = fit;
  const contrast = rInverse[position]!;
  const beta = fit.coefficients[fit.kept[position]!]!;
  let hc0 = 0;
  let cr2 = 0;
  let trace = 0;
  let squares = 0;
  const products = q.map(() => new Float64Array(q.length));
  for (const [g, team] of teams.entries()) {
    let score = 0;
    let adjustedScore = 0;
    let length = 0;
    const w = new Float64Array(q.length);
    for (const [row, i] of team.entries()) {
      const plain = weighted(contrast, (k) => q[k]![i]!);
      const v = weighted(contrast, (k) => adjusted[g]![k]![row]!);
      score += plain * residuals[i]!;
      adjustedScore += v * residuals[i]!;
      length += v * v;
      for (let k = 0; k < q.length; ++k) w[k] = w[k]! + q[k]![i]! * v;
    }
    hc0 += score ** 2;
    cr2 += adjustedScore ** 2;
    const explained = sumOfSquares(w);
    trace += length - explained;
    squares += (length - explained) ** 2 - explained ** 2;
    for (const [k, row] of products.entries()) {
      for (let l = 0; l < w.length; ++l) row[l] = row[l]! + w[k]! * w[l]!;
    }
  }
  // Σ over pairs of teams of (w_i'w_j)² is the squared norm of Σ w w'.
  for (const row of products) squares += sumOfSquares(row);

  const seCr2 = Math.sqrt(cr2);
  const df = trace ** 2 / squares;
  const term = {
    beta,
    seClassical: Math.sqrt(variance * sumOfSquares(contrast)),
    seHc0: Math.sqrt(hc0),
    seCr1: Math.sqrt((hc0 * teams.length) / (teams.length - 1)),
    seCr2,
    df
  };
  if (!(seCr2 > 1e-14 * Math.abs(beta))) return {...noTerm, ...term, reason: "no residual variation"};
  const half = studentQuantile((1 + level) / 2, df) * seCr2;
  return {
    ...term,
    t: beta / seCr2,
    p: 2 * studentCdf(-Math.abs(beta / seCr2), df),
    low: beta - half,
    high: beta + half,
    reason: null
  };
}

function weighted(weights: Float64Array, value: (k: number) => number): number {
  let sum = 0;
  for (let k = 0; k < weights.length; ++k) if (weights[k] !== 0) sum += weights[k]! * value(k);
  return sum;
}

function sumOfSquares(values: Float64Array): number {
  let squares = 0;
  for (const value of values) squares += value * value;
  return squares;
}
