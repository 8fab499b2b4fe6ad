import {type Answers, moments} from "./counts.js";
import {meanDeviation} from "./mean-deviation.js";
import {meanOverItems} from "./mean-over-items.js";
import {defined, type Figure, undefinedBecause} from "./result.js";

/**
 * Mean absolute deviation of the answers from their mean, AD_M, in scale points; 0 is full agreement
 * (Burke, Finkelstein & Dusig 1999, ORM 2:49). Fewer than 2 answers have none.
 */
export function adMean(answers: Answers): Figure {
  const {n, mean} = moments(answers);
  return n < 2 ? undefinedBecause("n < 2") : defined(meanDeviation(answers, mean));
}

/** AD_M(j): the mean of AD_M over the items that have one. */
export function adMeanJ(items: readonly Answers[]): Figure {
  return meanOverItems(items, adMean);
}
