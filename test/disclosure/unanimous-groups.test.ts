import fc from "fast-check";
import {expect, test} from "vitest";
import type {Consensus} from "../../loaders/alignment/tables.js";
import {withoutUnanimity} from "../../loaders/disclosure/unanimous-groups.js";

/** A group's row from the levels it gave; its actions are all `start` but for `others`. */
function group(levels: readonly number[], others = levels.length): Consensus {
  const n = levels.length;
  const mean = levels.reduce((sum, level) => sum + level, 0) / n;
  const sd = Math.sqrt(levels.reduce((sum, level) => sum + (level - mean) ** 2, 0) / (n - 1));
  const row = {n, n_actions: n, mean, sd, median: 4, ad_median: 0.1, rwg: 0.9, rwg_slight_skew: 0.8};
  return {...row, modal_action: "start", modal_share: (n - others) / n, flag: null} as Consensus;
}

test.each<[number[], string]>([
  [[4, 4, 4, 4, 4, 4], "all alike"],
  [[4, 4, 4, 4, 4, 5], "all but one, a point off"],
  [[5, 5, 1, 5, 5, 5, 5], "all but one, four points off"]
])("levels %j lose what tells their spread: %s", (levels) => {
  expect(withoutUnanimity(group(levels))).toMatchObject({
    mean: null,
    sd: null,
    rwg: null,
    median: 4,
    flag: "bounded"
  });
});

test.each<[number[], string]>([
  [[4, 4, 4, 4, 3, 5], "two differ"],
  [Array(20).fill(4), "20 people are enough"]
])("levels %j stay: %s", (levels) => {
  expect(withoutUnanimity(group(levels)).sd).not.toBeNull();
});

test("a share of all, and of all but one, look the same", () => {
  const levels = [1, 2, 3, 4, 5, 4, 3, 2, 1, 2];
  const [all, butOne] = [withoutUnanimity(group(levels, 0)), withoutUnanimity(group(levels, 1))];
  expect(all).toEqual(butOne);
  expect(all).toMatchObject({modal_share: null, modal_action: "start", bound_at_least: 0.9, flag: "bounded"});
  expect(withoutUnanimity(group(levels, 2)).modal_share).toBe(0.8);
});

test("whoever is alone with another level among a few is not to be told from the spread", () => {
  fc.assert(
    fc.property(
      fc.integer({min: 3, max: 19}),
      fc.integer({min: 1, max: 5}),
      fc.integer({min: 1, max: 5}),
      (n, a, b) => {
        expect(withoutUnanimity(group([...Array(n - 1).fill(a), b])).sd).toBeNull();
      }
    )
  );
});
