import type {GroupId} from "./codebook.js";

/** How well a target knows what a holder expects: intercepts on the logit scale in the first quarter, and their step a quarter. */
export interface Understanding {
  known: [start: number, step: number];
  right: [start: number, step: number];
  /** Spread of the believed level around the true one, in points. */
  spread: number;
}

/** By holder. Leaders' expectations are the headline: about .64 not known or not understood, falling to about .55. */
export const understandingOf: Record<GroupId, Understanding> = {
  leader: {known: [0.4, 0.11], right: [0.9, 0.08], spread: 1.2},
  rep: {known: [0.1, 0.03], right: [0.5, 0.02], spread: 1.3},
  service: {known: [0.5, -0.04], right: [0.9, 0], spread: 1.2},
  technology: {known: [0.5, 0.05], right: [0.7, 0.03], spread: 1.2}
};

/** Standard deviations of effects on the logit scale: what makes expectations, teams and people differ. */
export const deviations = {
  known: {expectation: 0.55, team: 0.35, teamQuarter: 0.15, person: 0.5},
  right: {expectation: 0.35, team: 0.25, teamQuarter: 0.1, person: 0.3}
};

/** Off the logit of knowing in a person's first quarter, for those who joined later. */
export const newcomerPenalty = 0.6;
/** Off the logit of reading right, where people project their own view. */
export const projectionPenalty = 1;
/** On the logit of knowing, where the leader expects nothing although the codebook lists it. */
export const nothingExpectedPenalty = 1;
/** Believed levels lie this much below the true ones. */
export const levelShift = 0.2;
/** Logit of taking a foil for expected, and its deviation between people. */
export const falseAlarm = {mean: -1.7, deviation: 0.6};
/** Share of what is not known that is answered "Don't know" rather than "No". */
export const dontKnowShare = 0.35;
/** Chance that a person answers from the same place as in other quarters: what links the quarters of a person. */
export const persistence = 0.6;

export const answering: Record<GroupId, number> = {leader: 1, rep: 0.9, service: 0.85, technology: 0.85};
/** Chance that a rep stops half way; that an answer is left out; that only its level is. */
export const stopping = 0.04;
export const skipping = 0.015;
export const levelSkipping = 0.015;

/** How much of a point more of attainment goes with a point more of understanding, one quarter earlier. */
export const attainmentEffect = 0.4;
export const attainmentNoise = {team: 0.06, quarter: 0.03, residual: 0.04};
