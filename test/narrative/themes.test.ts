import {expect, test} from "vitest";
import {themesFinding, themesRange} from "../../src/narrative/themes.js";
import type {Cell, Figures} from "../../src/selection/figures.js";

function theme(name: string, gap_lenient: number, ci_low: number | null, ci_high: number | null) {
  const row = {gap_lenient, gap_strict: gap_lenient, ci_low, ci_high};
  return {
    theme: name,
    cell: {state: "shown", row: row as Figures & {gap_lenient: number; gap_strict: number}} as Cell
  };
}
const missed = theme("CRM", 0.7, 0.6, 0.8);
const understood = theme("Training", 0.3, 0.2, 0.4);
const between = theme("Process", 0.5, 0.4, 0.6);
const hidden = {theme: "Care", cell: {state: "hidden"} as Cell};

test.each([
  [
    "missed in one",
    [missed, between],
    "clearly missed in CRM: what is invested there rests on it; for 1 other it cannot be told"
  ],
  [
    "missed in all",
    [missed, theme("Tools", 0.8, 0.7, 0.9)],
    "In every theme more than half of what leaders expect is clearly missed"
  ],
  [
    "understood in one",
    [understood, between],
    "clearly understood in Training; for 1 other it cannot be told"
  ],
  [
    "understood in all",
    [understood, theme("Tools", 0.1, 0, 0.2)],
    "In every theme more than half of what leaders expect is clearly understood"
  ],
  ["both", [missed, understood], "clearly missed in CRM, more than half clearly understood in Training"],
  ["no interval", [theme("CRM", 0.9, null, null)], "In no theme can it be told"],
  ["hidden", [hidden], "No theme has a figure that may be shown"]
])("%s", (_, cells, said) => {
  expect(themesFinding(cells, {holders: "leaders"})).toContain(said);
});

test("how far themes lie apart is told of those that are shown", () => {
  expect(themesRange([missed, understood, hidden])).toBe("Theme by theme, between 30% and 70% is missed");
  expect(themesRange([missed, hidden])).toBe("CRM is the one theme with a figure: 70% is missed");
  expect(themesRange([hidden])).toContain("may be shown");
});
