import {say} from "../language/language.js";
import {capitalised, percent, points} from "./numbers.js";

/** The two groups of the headline, as sentences call them. */
export interface Sides {
  holders: string;
  targets: string;
}

/** How alike two rankings are, in a word; the limits are conventions and stand under the chart. */
function alikeness(r: number): "much" | "partly" | "hardly" | "opposite" {
  if (r >= 0.7) return "much";
  if (r >= 0.3) return "partly";
  return r > -0.3 ? "hardly" : "opposite";
}

/** How many of the three first items two rankings share, from their Jaccard overlap k / (6 - k); null where it is none. */
export function sharedOfThree(overlap: number | null): number | null {
  if (overlap === null) return null;
  const shared = (6 * overlap) / (1 + overlap);
  // The overlap is published in hundredths.
  return Math.abs(shared - Math.round(shared)) < 0.05 ? Math.round(shared) : null;
}

/** Question 1: whether both sides see the same things as important. */
export function ranksFinding(between: number | null, overlap: number | null, sides: Sides): string {
  const names = {holders: capitalised(sides.holders), targets: sides.targets};
  if (between === null) return say("five.ranks_within", {...sides});
  const ranks = say("five.ranks", {...names, alike: alikeness(between)});
  const n = sharedOfThree(overlap);
  return n === null ? ranks : say("five.ranks_top", {ranks, n});
}

/** Question 2: clear among those who expect, clear to those of whom it is expected. Null where neither is known. */
export function clarityFinding(
  among: {share: number; of: number} | null,
  toTargets: number | null,
  sides: Sides
): string | null {
  const clear = among && {n: Math.round(among.share * among.of), m: among.of};
  const names = {holders: capitalised(sides.holders), targets: sides.targets};
  if (clear && toTargets !== null) return say("five.clear", {...names, ...clear, share: percent(toTargets)});
  if (clear) return say("five.clear_holders", {holders: names.holders, ...clear});
  return toTargets === null
    ? null
    : say("five.clear_targets", {targets: capitalised(sides.targets), share: percent(toTargets)});
}

/** Question 3: who was asked what they expect in return, and who said something. Null where neither is known. */
export function invitedFinding(asked: number | null, gave: number | null, sides: Sides): string | null {
  if (asked !== null && gave !== null)
    return say("five.invited", {...sides, asked: percent(asked), gave: percent(gave)});
  const share = asked ?? gave;
  if (share === null) return null;
  return say("five.invited_part", {
    ...sides,
    share: percent(share),
    measure: asked === null ? "gave" : "asked"
  });
}

/** What one group misses of what another expects of it. */
export interface Missed {
  holders: string;
  share: number;
  low: number | null;
  high: number | null;
}

/** Question 4: how the leading group knows what the others expect of it. Null where no figure may be shown. */
export function knownFinding(missed: readonly Missed[], targets: string): string | null {
  const ordered = [...missed].sort((a, b) => b.share - a.share);
  const [most, least] = [ordered[0], ordered.at(-1)];
  if (most === undefined || least === undefined) return null;
  const name = capitalised(targets);
  if (most === least)
    return say("five.known", {targets: name, holders: most.holders, share: percent(most.share)});
  const shares = {mostShare: percent(most.share), leastShare: percent(least.share)};
  const isClear = most.low !== null && least.high !== null && most.low > least.high;
  return isClear
    ? say("five.known_most", {targets: name, most: most.holders, least: least.holders, ...shares})
    : say("five.known_unclear", {targets: name, ...shares});
}

/** Less than this is called about right. */
const aboutRight = 0.05;

/** Question 5: what is missed of what the leading group expects, and whether that group knows it. */
export function testedFinding(
  missed: number | null,
  calibration: number | null,
  sides: Sides
): string | null {
  if (missed === null) return null;
  const names = {holders: sides.holders, targets: capitalised(sides.targets), share: percent(missed)};
  if (calibration === null) return say("five.known", names);
  const away = {points: points(calibration)};
  const judged =
    Math.abs(calibration) < aboutRight
      ? say("five.calibration_right")
      : say(calibration > 0 ? "five.calibration_over" : "five.calibration_under", away);
  return say("five.tested", {...names, calibration: judged});
}
