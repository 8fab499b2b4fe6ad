export {
  type Answers,
  type Counts,
  countsOf,
  type Moments,
  median,
  moments,
  type Sums,
  sampleVariance
} from "./counts.js";
export {defined, type Figure, undefinedBecause} from "./result.js";
