import {expect, test} from "vitest";
import {codebookOf} from "../../loaders/coding/codebook.js";
import {nameFinder} from "../../loaders/coding/mask.js";
import {polarityOf} from "../../loaders/coding/polarity.js";
import {maskingOf} from "../../loaders/coding/seen-unit.js";
import {suggesterOf} from "../../loaders/coding/suggest.js";
import {unitsOf} from "../../loaders/coding/units.js";

const codebook = codebookOf(
  [
    {
      expectation: "L1",
      holder: "leader",
      target: "rep",
      action: "stop",
      statement: "Stop discounting",
      theme: null
    }
  ],
  []
);
const suggest = suggesterOf(codebook, ["en", "de"]);
const see = maskingOf(nameFinder(["Petra Mueller"]));
const direction = {holder: "leader", target: "rep"};

/** An answer all the way to a coder's screen. */
const seenUnits = (text: string) =>
  unitsOf([{...direction, asked: null, text}], ["en", "de"]).map((unit) => {
    const seen = see(unit);
    polarityOf(seen.shown, null, ["en", "de"]);
    return {
      ...seen,
      codes: suggest(seen.shown, direction).map(({code}) => code),
      text: text.slice(unit.start, unit.end)
    };
  });

test.each([
  ["an empty answer", "", []],
  ["blanks", " \n\t ", []],
  ["signs alone", "??? ... --", []],
  ["emoji alone", "👍🏽👩‍👩‍👧", []],
  ["one word", "discounts", ["discounts"]],
  ["emoji between words", "stop 💸 discounts 🙄", ["stop 💸 discounts 🙄"]],
  ["right to left", "توقف عن الخصومات", ["توقف عن الخصومات"]],
  ["both directions", "stop خصم now", ["stop خصم now"]],
  ["a formula", '=HYPERLINK("http://x","stop")', undefined],
  ["a formula of numbers", "=1+1", ["=1+1"]],
  ["markup", "<script>stop()</script>", undefined]
])("%s comes to units without an error", (_, text, units) => {
  const found = seenUnits(text);
  if (units !== undefined) expect(found.map(({shown}) => shown)).toEqual(units);
  for (const {shown, before, after, seen} of found) {
    expect(seen.text).toHaveLength(text.length);
    expect(before + shown + after).not.toMatch(/undefined|null/);
  }
});

test("an answer of 10,000 characters is one screen's work, whatever stands in it", () => {
  const sentence = "please stop discounting with Petra Mueller at quarter end ";
  const long = sentence.repeat(Math.ceil(10_000 / sentence.length)).slice(0, 10_000);
  const [whole, ...others] = seenUnits(long);
  expect(others).toEqual([]);
  expect(whole!.codes).toEqual(["L1"]);
  expect(whole!.shown).not.toMatch(/Petra|Mueller/);
  expect(seenUnits("a ".repeat(5000))).toHaveLength(1);
  expect(seenUnits("x".repeat(10_000))).toHaveLength(1);
});
