export {adLimit} from "./ad-limit.js";
export {adMean, adMeanJ} from "./ad-mean.js";
export {adMedian, adMedianJ} from "./ad-median.js";
export {type AgreementBand, agreementBand} from "./agreement-band.js";
export type {AgreementWeights} from "./agreement-weights.js";
export {awg, awgJ} from "./awg.js";
export {
  type AdjustedPValues,
  benjaminiHochberg,
  benjaminiYekutieli,
  type FamilyOptions
} from "./benjamini-hochberg.js";
export {brennanPrediger} from "./brennan-prediger.js";
export type {ChanceCorrected, ChanceCorrectedOptions} from "./chance-corrected.js";
export {type ChanceLimit, type ChanceLimitOptions, chanceLimit} from "./chance-limit.js";
export {cliffsDelta} from "./cliffs-delta.js";
export {type ClusterBootstrap, type ClusterBootstrapOptions, clusterBootstrap} from "./cluster-bootstrap.js";
export {type ClusterDifference, clusterDifference, type NamedClusterSum} from "./cluster-difference.js";
export {type ClusterMean, type ClusterSum, clusterMean} from "./cluster-mean.js";
export {
  type ClusterProportion,
  type ClusterProportionOptions,
  clusterProportion
} from "./cluster-proportion.js";
export {type CodeTable, codeTable} from "./code-table.js";
export type {Code, Codings, UnitPattern} from "./codings.js";
export {type CohenKappa, cohenKappa} from "./cohen-kappa.js";
export {type ConsensusMap, consensusMap} from "./consensus-map.js";
export {consensusMapOfKnown, type PartialConsensusMap} from "./consensus-map-of-known.js";
export {type ConsensusPermutation, consensusPermutation} from "./consensus-permutation.js";
export {
  type Coorientation,
  type CoorientationFigure,
  type CoorientOptions,
  coorient,
  type JointCount,
  type PairedValues,
  type PairSums
} from "./coorient.js";
export {
  type AgreementCount,
  type AgreementFlags,
  type CoorientationStates,
  coorientationStates,
  coorientationStatesOfActions,
  coorientationStatesOfLevels,
  type StateAnswers
} from "./coorientation-states.js";
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
export {detectableCorrelation} from "./detectable-correlation.js";
export {
  type CrossedAccuracy,
  type CrossedAnswers,
  crossedAccuracy,
  type DriftDecomposition,
  driftDecomposition
} from "./drift-decomposition.js";
export {fleissKappa} from "./fleiss-kappa.js";
export {type GuessCorrection, guessCorrection, type RecognitionCounts} from "./guess-correction.js";
export {gwetAC} from "./gwet-ac.js";
export {type HedgesG, hedgesG} from "./hedges-g.js";
export {type GroupSums, type Icc, type IccFigure, icc} from "./icc.js";
export {
  type KrippendorffAlpha,
  type KrippendorffOptions,
  krippendorffAlpha,
  type Metric
} from "./krippendorff-alpha.js";
export {newcombe, type ProportionDifference} from "./newcombe.js";
export {type NullShape, nullVariance, uniformNullVariance} from "./null-variance.js";
export {type ChangeFigure, type PairedAnswers, type PairedChange, pairedChange} from "./paired-change.js";
export {type PercentAgreement, type PercentAgreementOptions, percentAgreement} from "./percent-agreement.js";
export {type ItemSums, type RankedItem, type RankIntervalsOptions, rankIntervals} from "./rank-intervals.js";
export {
  type CongruenceTests,
  type ResponseSurface,
  responseSurface,
  type SurfaceInput,
  type SurfaceTerm
} from "./response-surface.js";
export {defined, type Figure, undefinedBecause} from "./result.js";
export {rwg} from "./rwg.js";
export {rwgJ} from "./rwg-j.js";
export {rwgJLindell} from "./rwg-j-lindell.js";
export type {Scale} from "./scale.js";
export {type Spearman, type SpearmanOptions, spearman} from "./spearman.js";
export {
  prototypeCorrelation,
  type StrategicConsensus,
  strategicConsensus,
  topOverlap
} from "./strategic-consensus.js";
export {type StuartMaxwell, stuartMaxwell} from "./stuart-maxwell.js";
export {tastleConsensus} from "./tastle-consensus.js";
export {vanDerEijkA} from "./van-der-eijk-a.js";
export {type DifferenceCount, type WilcoxonSignedRank, wilcoxonSignedRank} from "./wilcoxon-signed-rank.js";
export {type ProportionInterval, wilson} from "./wilson.js";
export {
  type TeamQuarter,
  type WithinRegression,
  type WithinRegressionOptions,
  type WithinTerm,
  withinRegression
} from "./within-regression.js";
