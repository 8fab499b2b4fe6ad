import {defined, type Figure, undefinedBecause} from "./result.js";
import {type Sample, tabulated} from "./sample.js";
import {moments} from "./sample-moments.js";

/**
 * Average deviation around the median, AD_Md = mean |x - median|, in scale points: 0 where all answer alike. A group
 * agrees up to A / 6 on a scale of A options. Source: Burke, Finkelstein & Dusig (1999, ORM 2:49); Burke & Dunlap
 * (2002, ORM 5:159). No value without answers.
 */
export function adMedian(sample: Sample): Figure {
  const {median} = moments(sample);
  return median === null ? undefinedBecause("n=0") : defined(deviation(sample, median));
}

/** Average deviation around the mean, AD_M = mean |x - mean|, in scale points. Source as for `adMedian`. */
export function adMean(sample: Sample): Figure {
  const {mean} = moments(sample);
  return mean === null ? undefinedBecause("n=0") : defined(deviation(sample, mean));
}

function deviation(sample: Sample, centre: number): number {
  const {values, counts, n} = tabulated(sample, "answers");
  return values.reduce((sum, value, i) => sum + counts[i]! * Math.abs(value - centre), 0) / n;
}
