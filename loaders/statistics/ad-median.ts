import {type Answers, median, moments} from "./counts.js";
import {meanDeviation} from "./mean-deviation.js";
import {meanOverItems} from "./mean-over-items.js";
import {defined, type Figure, undefinedBecause} from "./result.js";

/**
 * Mean absolute deviation of the answers from their median, AD_Md, in scale points; 0 is full agreement
 * (Burke, Finkelstein & Dusig 1999, ORM 2:49). Fewer than 2 answers have none.
 */
export function adMedian(answers: Answers): Figure {
  const {n} = moments(answers);
  return n < 2 ? undefinedBecause("n < 2") : defined(meanDeviation(answers, median(answers)!));
}

/** AD_Md(j): the mean of AD_Md over the items that have one. */
export function adMedianJ(items: readonly Answers[]): Figure {
  return meanOverItems(items, adMedian);
}
