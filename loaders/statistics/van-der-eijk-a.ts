import {type Answers, weighted} from "./counts.js";
import {defined, type Figure, undefinedBecause} from "./result.js";
import {assertOnScale, assertScale, type Scale} from "./scale.js";

/**
 * Agreement A of answers on an ordered scale: -1 split between the ends, 0 spread evenly, 1 all the same
 * (van der Eijk 2001, Quality & Quantity 35:325).
 *
 * The options are the whole numbers of the scale, of which there must be at least 2. The answers are taken apart into
 * layers of equal height, each scored by how near to one another its options lie. Needs 2 answers.
 */
export function vanDerEijkA(answers: Answers, scale: Scale): Figure {
  assertScale(scale);
  assertOnScale(answers, scale);
  const counts = optionCounts(answers, scale);
  const n = counts.reduce((sum, count) => sum + count, 0);
  if (n < 2) return undefinedBecause("n < 2");
  let agreement = 0;
  let below = 0;
  for (const height of [...new Set(counts)].sort((a, b) => a - b)) {
    if (height === 0) continue;
    const layer = counts.map((count) => count >= height);
    const options = layer.filter((isUsed) => isUsed).length;
    agreement += ((options * (height - below)) / n) * layerAgreement(layer, options);
    below = height;
  }
  return defined(agreement);
}

function optionCounts(answers: Answers, {low, high}: Scale): number[] {
  if (!Number.isInteger(high - low))
    throw new RangeError(`scale must have whole steps, found ${low}..${high}`);
  const {values, counts} = weighted(answers);
  const options = new Array<number>(high - low + 1).fill(0);
  for (let i = 0; i < values.length; ++i) {
    const value = values[i];
    if (value == null) continue;
    const option = value - low;
    if (options[option] === undefined) throw new RangeError(`answers must be whole numbers, found ${value}`);
    options[option] += counts === null ? 1 : counts[i]!;
  }
  return options;
}

function layerAgreement(layer: readonly boolean[], used: number): number {
  const options = layer.length;
  return unimodality(layer, used) * (1 - (used - 1) / (options - 1));
}

/** 1 where the options used stand together, down to -1 where they are the two ends. */
function unimodality(layer: readonly boolean[], used: number): number {
  const options = layer.length;
  // Of three options in their order, two used: next to one another as far as the three go, or with a gap between.
  let adjacent = 0;
  let split = 0;
  let usedBefore = 0;
  for (const [option, isUsed] of layer.entries()) {
    const usedAfter = used - usedBefore - (isUsed ? 1 : 0);
    if (isUsed) {
      adjacent += usedBefore * (options - 1 - option - usedAfter) + usedAfter * (option - usedBefore);
      ++usedBefore;
    } else {
      split += usedBefore * usedAfter;
    }
  }
  if (adjacent + split === 0) return 1;
  return ((options - 2) * adjacent - (options - 1) * split) / ((options - 2) * (adjacent + split));
}
