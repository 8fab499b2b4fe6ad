import {randomSource, shuffle} from "./random.js";
import {prototypeCorrelation, strategicConsensus} from "./strategic-consensus.js";

type Ratings = readonly (readonly (number | null)[])[];

export interface ConsensusPermutation {
  /** Correlation of the two groups' prototypes as they are. */
  r: number | null;
  /** Share of shufflings with an r as low or lower, (1 + #) / (B + 1): do the groups differ more than chance makes them? */
  p: number | null;
  replicates: number;
  seed: number;
  reason: string | null;
}

/**
 * Do two groups differ in what matters to them? Members are shuffled between the groups, sizes kept (Tarakci et al.
 * 2014, SMJ 35:1053). `a` and `b` hold one row a member, one column an item; members who rate all items alike are left
 * out first. The same seed gives the same p. Throws as `strategicConsensus` does, and for replicates below 1.
 */
export function consensusPermutation(
  a: Ratings,
  b: Ratings,
  {replicates = 5000, seed = 1}: {replicates?: number; seed?: number} = {}
): ConsensusPermutation {
  if (!(Number.isInteger(replicates) && replicates >= 1)) {
    throw new RangeError(`replicates must be a whole number >= 1, found ${replicates}`);
  }
  const result = {r: null, p: null, replicates, seed};
  const [left, right] = [a, b].map((rows) => rows.filter((row) => strategicConsensus([row]).members === 1));
  if (left!.length < 2 || right!.length < 2) return {...result, reason: "fewer than two members in a group"};
  const r = between(left!, right!);
  if (r === null) return {...result, reason: "a flat prototype"};
  const random = randomSource(seed);
  const members = [...left!, ...right!];
  let asLow = 0;
  for (let replicate = 0; replicate < replicates; replicate++) {
    shuffle(members, random);
    const shuffled = between(members.slice(0, left!.length), members.slice(left!.length));
    // A flat prototype has lost all difference; rounding must not turn an equal r into a lower one.
    if (shuffled !== null && shuffled <= r + 1e-12) asLow++;
  }
  return {r, p: (1 + asLow) / (replicates + 1), replicates, seed, reason: null};
}

function between(a: Ratings, b: Ratings): number | null {
  const [left, right] = [strategicConsensus(a).prototype, strategicConsensus(b).prototype];
  return left === null || right === null ? null : prototypeCorrelation(left, right);
}
