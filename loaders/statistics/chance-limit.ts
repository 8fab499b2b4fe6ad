import {countVectors, forEachCountVector} from "./count-vectors.js";
import {normalQuantile} from "./distributions.js";
import {uniformNullVariance} from "./null-variance.js";
import {type RandomSource, randomInteger, randomSource} from "./random.js";
import {steppedUp} from "./rwg-j.js";

export interface ChanceLimitOptions {
  /** Items the agreement is taken over; they are taken as independent. Default 1. */
  items?: number;
  /** How often random answers may reach the limit, 0..1. Default 0.05. */
  level?: number;
  /** Random groups, where the limit is simulated. Default 20,000. */
  replicates?: number;
  /** Whole number. Default 1. */
  seed?: number;
}

export interface ChanceLimit {
  /** The smallest rwg, r*wg(j) over several items, that random answers reach in at most `level` of cases. */
  value: number | null;
  /** The same limit as rwg(j). */
  rwgJ: number | null;
  /** Enumerated; drawn at random; or from the normal approximation to the variance of many answers. */
  method: "exact" | "simulated" | "normal" | null;
  reason: string | null;
}

/**
 * The agreement that `n` people reach by chance: answers at random, each of the `options` equally likely.
 *
 * Exact for one item by enumerating the counts that n answers can give (up to a million: n = 67 of 5 options), some
 * 60 ms the first time it is asked; simulated with a seed up to 200 answers and for several items; beyond, normal,
 * where it errs by less than .002. The uniform null variance is the reference. Undefined where even full agreement
 * is likelier than `level`.
 */
export function chanceLimit(
  n: number,
  options: number,
  {items = 1, level = 0.05, replicates = 20_000, seed = 1}: ChanceLimitOptions = {}
): ChanceLimit {
  assertWhole("n", n, 0);
  assertWhole("options", options, 2);
  assertWhole("items", items, 1);
  assertWhole("replicates", replicates, 1);
  if (!(level > 0 && level < 1)) throw new RangeError(`level must lie between 0 and 1, found ${level}`);
  const id = [n, options, items, level, replicates, seed].join(" ");
  let limit = known.get(id);
  if (!limit) known.set(id, (limit = computed(n, options, {items, level, replicates, seed})));
  return limit;
}

const known = new Map<string, ChanceLimit>();

function computed(
  n: number,
  options: number,
  {items, level, replicates, seed}: Required<ChanceLimitOptions>
): ChanceLimit {
  if (n < 2) return {value: null, rwgJ: null, method: null, reason: "n < 2"};
  const isEnumerable = items === 1 && n <= 1000 && countVectors(n, options) <= mostEnumerated;
  if (!isEnumerable && n > mostSimulated) {
    return limitAt(normalLimit(n, options, items, level), items, "normal");
  }
  const spread = isEnumerable
    ? enumeratedLimit(n, options, level)
    : simulatedLimit(n, options, {items, level, replicates, random: randomSource(seed)});
  const method = isEnumerable ? "exact" : "simulated";
  if (spread === null) {
    return {value: null, rwgJ: null, method, reason: `full agreement of ${n} is within chance`};
  }
  return limitAt(1 - spread / (n * (n - 1) * items * uniformNullVariance(options)), items, method);
}

const mostEnumerated = 1_000_000;
const mostSimulated = 200;

function limitAt(value: number, items: number, method: ChanceLimit["method"]): ChanceLimit {
  return {value, rwgJ: steppedUp(value, items), method, reason: null};
}

/** The largest spread, nΣx² - (Σx)², such that one as small or smaller has at most the probability `level`. */
function enumeratedLimit(n: number, options: number, level: number): number | null {
  const probabilities = new Float64Array(Math.floor((n * (options - 1)) ** 2 / 4) + 1);
  forEachCountVector(n, options, (counts, probability) => {
    let sum = 0;
    let squares = 0;
    for (let option = 1; option < options; ++option) {
      sum += counts[option]! * option;
      squares += counts[option]! * option * option;
    }
    probabilities[n * squares - sum * sum]! += probability;
  });
  let cumulative = 0;
  let limit: number | null = null;
  for (let spread = 0; spread < probabilities.length; ++spread) {
    if (probabilities[spread] === 0) continue;
    cumulative += probabilities[spread]!;
    // Probabilities are sums of rounded ones: exactly `level` is within it.
    if (cumulative > level * (1 + 1e-12)) break;
    limit = spread;
  }
  return limit;
}

/** The same over random groups, the spread summed over the items. */
function simulatedLimit(
  n: number,
  options: number,
  {items, level, replicates, random}: {items: number; level: number; replicates: number; random: RandomSource}
): number | null {
  const spreads = new Float64Array(replicates);
  for (let replicate = 0; replicate < replicates; ++replicate) {
    for (let item = 0; item < items; ++item) {
      let sum = 0;
      let squares = 0;
      for (let i = 0; i < n; ++i) {
        const answer = randomInteger(random, options);
        sum += answer;
        squares += answer * answer;
      }
      spreads[replicate]! += n * squares - sum * sum;
    }
  }
  spreads.sort();
  const allowed = Math.floor(replicates * level);
  let last = allowed - 1;
  while (last >= 0 && spreads[last] === spreads[allowed]) --last;
  return last < 0 ? null : spreads[last]!;
}

/** s² of many answers is normal around σ² with variance (μ4 - σ⁴(n - 3)/(n - 1)) / n. */
function normalLimit(n: number, options: number, items: number, level: number): number {
  const variance = uniformNullVariance(options);
  const fourthMoment = ((options ** 2 - 1) * (3 * options ** 2 - 7)) / 240;
  const sd = Math.sqrt((fourthMoment - (variance ** 2 * (n - 3)) / (n - 1)) / (n * items));
  return (-normalQuantile(level) * sd) / variance;
}

function assertWhole(name: string, value: number, least: number): void {
  if (!(Number.isInteger(value) && value >= least)) {
    throw new RangeError(`${name} must be a whole number >= ${least}, found ${value}`);
  }
}
