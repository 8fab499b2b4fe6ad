import {expect, test} from "vitest";
import {audit} from "../../loaders/attack/audit.js";
import {isClean} from "../../loaders/attack/is-clean.js";
import {site} from "./site.js";

const place = {quarter: "2026Q1", group: "rep", holder: "leader", target: "rep"};

/** Rows of `mentioned_themes`: by theme how many ideas ask to stop and to start, null where hidden. */
const themes = (written: Record<string, [number, number] | null>) =>
  Object.entries(written).map(([theme, counts]) => ({
    ...{...place, theme, n_respondents: counts && 40, n_mentioning: counts && counts[0] + counts[1]},
    ...{n_units: counts && counts[0] + counts[1], stop: counts?.[0] ?? null, start: counts?.[1] ?? null},
    ...{continue: counts && 0, unclear: counts && 0, flag: counts === null ? "hidden" : null}
  }));

/** Rows of `unprompted` by expectation: how many of twelve wrote of it, null where hidden. */
const unprompted = (mentioned: Record<string, number | null>) => {
  const items = Object.keys(mentioned).length - 1;
  return Object.entries(mentioned).map(([expectation, n]) => ({
    ...{quarter: "2026Q1", holder: "leader", target: "rep", perspective: "meta", expectation},
    ...{
      n_respondents: n === null ? null : 12,
      n_pairs: n === null ? null : expectation === "*" ? 12 * items : 12
    },
    ...{mentioned: n, same_action: n, flag: n === null ? "hidden" : null}
  }));
};

test("takes one hidden theme, and what it asks for, from all that a group wrote", async () => {
  const {recovered} = await audit(
    await site({mentioned_themes: themes({"*": [14, 13], "theme x": [12, 5], Process: null, none: [0, 7]})})
  );
  expect(
    recovered.map(({cell, low, high}) => [cell.replace(/^.* n_units/, "n_units"), low, high])
  ).toContainEqual(["n_units * of Process", 3, 3]);
});

test("two hidden themes of enough ideas are told from nothing", async () => {
  const written = themes({"*": [24, 23], CRM: [12, 5], Process: null, none: null});
  expect(isClean(await audit(await site({mentioned_themes: written})))).toBe(true);
});

test("knows how many could have written of a hidden expectation: all who wrote", async () => {
  const {recovered} = await audit(await site({unprompted: unprompted({"*": 9, L1: 4, L2: 5, L3: null})}));
  expect(recovered.some(({cell, low}) => cell.includes("not_mentioned * L3") && low === 12)).toBe(true);
});
