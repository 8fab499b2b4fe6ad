/** `count` clusters (default 1) of `n` units each whose values add up to `x`. */
export interface ClusterSum {
  n: number;
  x: number;
  count?: number;
}

/** A ratio of sums over clusters and its standard errors; null where fewer than two clusters have units. */
export interface ClusterMean {
  /** Units. */
  n: number;
  /** Sum of the values. */
  x: number;
  /** Clusters with at least one unit. */
  clusters: number;
  /** x / n. */
  mean: number | null;
  /** Linearised, no correction for the number of clusters. */
  seHc0: number | null;
  /** HC0 times sqrt(G / (G - 1)), as survey packages give it. */
  seCr1: number | null;
  /** Bias-reduced linearisation, Bell & McCaffrey. */
  seCr2: number | null;
  /** Satterthwaite degrees of freedom of the CR2 error. */
  df: number | null;
  /** Size-weighted clusters: (N - Σn²/N) / (G - 1). */
  n0: number | null;
  reason: string | null;
}

/**
 * Mean over the units of all clusters, with errors that allow for likeness within a cluster.
 *
 * CR2 and its degrees of freedom from cluster sums alone (Bell & McCaffrey 2002, Surv Methodol 28:169;
 * Pustejovsky & Tipton 2018, JBES 36:672) for the intercept-only model with an identity working model;
 * the double sum over clusters collapses, so the cost is one pass over the patterns of (n, x).
 * Clusters without units are left out. Throws a RangeError for n or count that is not a number >= 0.
 */
export function clusterMean(clusters: readonly ClusterSum[]): ClusterMean {
  let units = 0;
  let total = 0;
  let groups = 0;
  let squaredSizes = 0;
  for (const {n, x, count = 1} of clusters) {
    if (!(Number.isFinite(n) && n >= 0)) throw new RangeError(`n must be a number >= 0, found ${n}`);
    if (!Number.isFinite(x)) throw new RangeError(`x must be a number, found ${x}`);
    if (!(Number.isFinite(count) && count >= 0)) {
      throw new RangeError(`count must be a number >= 0, found ${count}`);
    }
    if (n === 0) continue;
    units += count * n;
    total += count * x;
    groups += count;
    squaredSizes += count * n * n;
  }
  const result: ClusterMean = {
    n: units,
    x: total,
    clusters: groups,
    mean: units > 0 ? total / units : null,
    seHc0: null,
    seCr1: null,
    seCr2: null,
    df: null,
    n0: null,
    reason: null
  };
  if (result.mean === null) return {...result, reason: "n = 0"};
  if (groups < 2) return {...result, reason: "one cluster"};

  let scores = 0;
  let adjustedScores = 0;
  let leverages = 0;
  let squaredLeverages = 0;
  for (const {n, x, count = 1} of clusters) {
    if (n === 0) continue;
    const score = (x - n * result.mean) ** 2;
    const rest = 1 - n / units;
    const leverage = (n * n) / rest;
    scores += count * score;
    adjustedScores += (count * score) / rest;
    leverages += count * leverage;
    squaredLeverages += count * leverage * leverage;
  }
  result.seHc0 = Math.sqrt(scores) / units;
  result.seCr1 = result.seHc0 * Math.sqrt(groups / (groups - 1));
  result.seCr2 = Math.sqrt(adjustedScores) / units;
  result.df = units ** 4 / (units ** 2 * squaredSizes + Math.max(0, leverages ** 2 - squaredLeverages));
  result.n0 = (units - squaredSizes / units) / (groups - 1);
  return result;
}
