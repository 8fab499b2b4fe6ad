import type {Direction, Expectation} from "./codebook.js";
import {keyOf, normalDraw} from "./draws.js";
import {chancesAt, type LevelChances, levelChances, levelOf} from "./level-chances.js";
import {
  deviations,
  dontKnowShare,
  falseAlarm,
  levelShift,
  newcomerPenalty,
  nothingExpectedPenalty,
  projectionPenalty,
  understandingOf
} from "./parameters.js";
import type {Answer} from "./sheet.js";
import type {Target} from "./targets.js";
import {actions, decides, drawn, lasting} from "./views.js";

/** Chances of the four classes of a pair; they sum to 1. */
export interface ClassChances {
  fully: number;
  partly: number;
  misread: number;
  not_known: number;
}

/** What sets the chances of a direction in a quarter: intercepts, effects of expectations, and how levels scatter. */
export interface Climate {
  quarter: number;
  known: number;
  right: number;
  knownOf: number[];
  rightOf: number[];
  levels: LevelChances[];
  guesses: LevelChances[];
}

/** Effects on the logits of knowing and of reading right, of a person in a team and quarter. */
export interface Standing {
  known: number;
  right: number;
  falseAlarm: number;
}

export function climateOf(direction: Direction, quarter: number, seed: number): Climate {
  const {known, right, spread} = understandingOf[direction.holder];
  const key = keyOf(seed, 6);
  return {
    quarter,
    known: known[0] + known[1] * quarter,
    right: right[0] + right[1] * quarter,
    knownOf: direction.expectations.map(
      ({index}) => deviations.known.expectation * normalDraw(key, 2 * index)
    ),
    rightOf: direction.expectations.map(
      ({index}) => deviations.right.expectation * normalDraw(key, 2 * index + 1)
    ),
    levels: levelChances(spread, levelShift),
    guesses: levelChances(2, 0)
  };
}

/** The effects of a team in a quarter; of none where a person belongs to none. */
export function teamStanding(team: {key: number}, quarter: number): {known: number; right: number} {
  const effect = (what: "known" | "right", place: number) =>
    deviations[what].team * normalDraw(team.key, place) +
    deviations[what].teamQuarter * normalDraw(team.key, 4 + 2 * quarter + place);
  return {known: effect("known", 0), right: effect("right", 1)};
}

export function standingOf(
  person: {key: number; joined: number},
  quarter: number,
  team: {known: number; right: number}
): Standing {
  const isNew = person.joined > 0 && person.joined === quarter;
  const own = keyOf(person.key, 1);
  return {
    known: team.known + deviations.known.person * normalDraw(own, 0) - (isNew ? newcomerPenalty : 0),
    right: team.right + deviations.right.person * normalDraw(own, 1),
    falseAlarm: falseAlarm.mean + falseAlarm.deviation * normalDraw(own, 2)
  };
}

/** The chance that a person says the expectation is expected, and that the action is then the target's. */
export function beliefChances(
  climate: Climate,
  standing: Standing,
  expectation: Expectation,
  place: number,
  target: Target
): {known: number; right: number} {
  if (expectation.isFoil) return {known: logistic(standing.falseAlarm), right: 0};
  const nothing = target.action === "none" ? nothingExpectedPenalty : 0;
  const projected = expectation.isProjected ? projectionPenalty : 0;
  return {
    known: logistic(climate.known + climate.knownOf[place]! + standing.known - nothing),
    right: logistic(climate.right + climate.rightOf[place]! + standing.right - projected)
  };
}

/** The chances of each class that follow from those of knowing and reading right, by rulings 1 and 2 of the data model. */
export function classChances(
  climate: Climate,
  chances: {known: number; right: number},
  target: Target
): ClassChances {
  const read = chances.known * chances.right;
  const {near, midway, far} =
    target.level === null ? {near: 1, midway: 0, far: 0} : chancesAt(climate.levels, target.level);
  return {
    fully: read * near,
    partly: read * midway,
    misread: chances.known * (1 - chances.right) + read * far,
    not_known: 1 - chances.known
  };
}

/** Fills in what the person believes is expected: known, action, level and clear. */
export function believe(
  answer: Answer,
  key: number,
  climate: Climate,
  expectation: Expectation,
  target: Target,
  chances: {known: number; right: number}
): void {
  const {quarter} = climate;
  const at = expectation.index;
  if (lasting(key, quarter, at, decides.known) >= chances.known) {
    const isUnsure = drawn(key, quarter, at, decides.dontKnow) < dontKnowShare;
    answer.known = isUnsure ? "dont_know" : "no";
    answer.status = isUnsure ? "dont_know" : "answered";
    answer.action =
      drawn(key, quarter, at, decides.misreading) < (isUnsure ? 0.7 : 0.1) ? "dont_know" : "none";
    return;
  }
  answer.known = "yes";
  answer.clear = drawn(key, quarter, at, decides.clear) < 0.5 + 0.3 * chances.right ? "yes" : "no";
  const levelDraw = lasting(key, quarter, at, decides.believedLevel);
  if (lasting(key, quarter, at, decides.right) < chances.right) {
    answer.action = target.action;
    if (target.level !== null) answer.level = levelOf(chancesAt(climate.levels, target.level), levelDraw);
  } else {
    answer.action = misreading(expectation, target, lasting(key, quarter, at, decides.misreading));
    if (answer.action !== "dont_know" && answer.action !== "none")
      answer.level = levelOf(chancesAt(climate.guesses, 3), levelDraw);
  }
}

/** An action that is not the target's. Of a foil, nothing is expected, so any action is one. */
function misreading(expectation: Expectation, target: Target, uniform: number): Answer["action"] {
  if (expectation.isFoil)
    return uniform < 0.7 ? expectation.action : uniform < 0.9 ? "continue" : "dont_know";
  if (expectation.isProjected && target.action !== "continue" && uniform < 0.8) return "continue";
  const wrong = [...actions.filter((action) => action !== target.action), "dont_know" as const];
  return wrong[Math.floor(uniform * 0.999 * wrong.length)]!;
}

function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
