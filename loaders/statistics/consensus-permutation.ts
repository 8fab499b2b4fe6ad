import {randomSource, shuffle} from "./random.js";
import {prototypeCorrelation, standardise, strategicConsensus} from "./strategic-consensus.js";

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
  strategicConsensus([...a, ...b]);
  const [left, right] = [a, b].map((rows) => rows.map(standardise).filter((row) => row !== null)) as [
    number[][],
    number[][]
  ];
  if (left.length < 2 || right.length < 2) return {...result, reason: "fewer than two members in a group"};
  const r = prototypeCorrelation(sumOf(left), sumOf(right));
  if (r === null) return {...result, reason: "a flat prototype"};
  const random = randomSource(seed);
  const members = [...left, ...right];
  const all = sumOf(members);
  let asLow = 0;
  for (let replicate = 0; replicate < replicates; replicate++) {
    shuffle(members, random);
    const first = sumOf(members.slice(0, left.length));
    const shuffled = prototypeCorrelation(
      first,
      all.map((total, i) => total - first[i]!)
    );
    // A flat prototype has lost all difference; rounding must not turn an equal r into a higher one.
    if (shuffled !== null && shuffled <= r + 1e-12) asLow++;
  }
  return {r, p: (1 + asLow) / (replicates + 1), replicates, seed, reason: null};
}

/** A prototype but for its factor, which a correlation does not see. */
function sumOf(members: readonly (readonly number[])[]): number[] {
  return members[0]!.map((_, i) => members.reduce((sum, member) => sum + member[i]!, 0));
}
