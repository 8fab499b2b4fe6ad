import {beliefChances, believe, type Climate, classChances, type Standing} from "./beliefs.js";
import type {Person} from "./cast.js";
import type {Direction, Expectation} from "./codebook.js";
import {type Answer, nextAnswer, type Sheet} from "./sheet.js";
import {addPair, classOf, type Tally} from "./tally.js";
import type {Target} from "./targets.js";
import {decides, drawn, lasting, otherAction, stepped, type View} from "./views.js";

/** Where the pairs of an expectation are counted: those with a target, and answers to foils. */
export interface Counting {
  pairs(expectation: Expectation): readonly Tally[];
  foil(chance: number, isTakenForExpected: boolean): void;
}

/** Adds what a target of the direction believes is expected, then what it wants itself. */
export function answerAsTarget(
  sheet: Sheet,
  person: Person,
  {expectations}: Direction,
  climate: Climate,
  standing: Standing,
  targets: readonly Target[],
  counting: Counting
): void {
  const first = sheet.count;
  for (const [place, expectation] of expectations.entries()) {
    const target = targets[place]!;
    const chances = beliefChances(climate, standing, expectation, place, target);
    const answer = nextAnswer(sheet, expectation.index, "meta");
    believe(answer, person.key, climate, expectation, target, chances);
    if (expectation.isFoil) counting.foil(chances.known, answer.known === "yes");
    else {
      for (const tally of counting.pairs(expectation)) {
        if (target.isClear) addPair(tally, classChances(climate, chances, target), classOf(answer, target));
        else tally.unclear++;
      }
    }
  }
  for (const [place, expectation] of expectations.entries()) {
    const belief = sheet.answers[first + place]!;
    want(nextAnswer(sheet, expectation.index, "own"), person.key, climate.quarter, expectation, belief);
  }
}

/** Adds what a holder expects, what it thinks the target itself wants, and what share of the target it thinks knows. */
export function answerAsHolder(
  sheet: Sheet,
  {key}: Person,
  {expectations}: Direction,
  climate: Climate,
  views: readonly View[],
  knownInTeam: number
): void {
  const {quarter} = climate;
  for (const [place, {index}] of expectations.entries()) {
    const answer = nextAnswer(sheet, index, "direct");
    answer.action = views[place]!.action;
    answer.level = views[place]!.level;
  }
  for (const [place, {index, level}] of expectations.entries()) {
    guess(nextAnswer(sheet, index, "reverse_meta"), key, quarter, views[place]!, level ?? 3);
  }
  for (const [place, {index}] of expectations.entries()) {
    const answer = nextAnswer(sheet, index, "calibration");
    if (views[place]!.action === "none") {
      answer.status = "not_shown";
      continue;
    }
    const uniform = drawn(key, quarter, index, decides.share);
    if (uniform < 0.05) {
      answer.status = "dont_know";
      continue;
    }
    // Holders overestimate: about 18 points above what is known, give or take 25.
    const known = 1 / (1 + Math.exp(-(climate.known + climate.knownOf[place]! + knownInTeam)));
    const share = known + 0.18 + (uniform - 0.525) * 0.5;
    answer.share = Math.min(10, Math.max(0, Math.round(share * 10)));
  }
}

/** What a person wants: often what it believes is expected, otherwise what it has always wanted. */
function want(answer: Answer, key: number, quarter: number, expectation: Expectation, belief: Answer): void {
  const at = expectation.index;
  const follows = lasting(key, quarter, at, decides.ownFollows) < (expectation.isProjected ? 0.85 : 0.6);
  const levelDraw = drawn(key, quarter, at, decides.ownLevel);
  if (follows && belief.known === "yes" && belief.action !== "dont_know") {
    answer.action = belief.action;
    answer.level = belief.level === null ? null : stepped(belief.level, levelDraw, 0.15);
    return;
  }
  const uniform = lasting(key, quarter, at, decides.ownAction);
  const agreeing = expectation.isFoil ? 0.35 : expectation.isProjected ? 0.25 : 0.62;
  if (uniform > 0.98) {
    answer.action = "dont_know";
    answer.status = "dont_know";
    return;
  }
  const other = lasting(key, quarter, at, decides.ownOther);
  if (uniform < agreeing) answer.action = expectation.action;
  else if (expectation.isProjected && other < 0.8) answer.action = "continue";
  else answer.action = otherAction(expectation.action, other, 0.4);
  if (answer.action !== "none")
    answer.level = stepped(Math.max(1, (expectation.level ?? 3) - 1), levelDraw, 0.3);
}

/** What a holder thinks the target wants: mostly what it expects itself. */
function guess(answer: Answer, key: number, quarter: number, view: View, level: number): void {
  const at = answer.expectation;
  const uniform = lasting(key, quarter, at, decides.guessedAction);
  if (uniform > 0.93) {
    answer.action = "dont_know";
    answer.status = "dont_know";
    return;
  }
  answer.action =
    uniform < 0.68
      ? view.action
      : otherAction(view.action, lasting(key, quarter, at, decides.guessedOther), 0.4);
  if (answer.action !== "none")
    answer.level = stepped(view.level ?? level, drawn(key, quarter, at, decides.guessedLevel), 0.25);
}
