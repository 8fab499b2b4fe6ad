import fc from "fast-check";
import {expect, test} from "vitest";
import {cutsOf, splitAnswer, splitAt} from "../../loaders/coding/split-answer.js";

const parts = (text: string) => splitAnswer(text, ["en", "de"]).map(({start, end}) => text.slice(start, end));

test.each([
  [
    "stop discounting at quarter end and start bringing service into renewals",
    ["stop discounting at quarter end", "start bringing service into renewals"],
    "two actions joined by and"
  ],
  [
    "Log every call. It annoys customers otherwise. Stop the price list stuff!",
    ["Log every call. It annoys customers otherwise.", "Stop the price list stuff!"],
    "a reason stays with its idea"
  ],
  [
    "hört auf mit rabatten und fangt an, anrufe zu loggen",
    ["hört auf mit rabatten", "fangt an, anrufe zu loggen"],
    "in German"
  ],
  ["- fewer fields\n- one login", ["fewer fields", "one login"], "bullets"],
  [
    "1. log calls 2. no discounts 3) bring service",
    ["log calls", "no discounts", "bring service"],
    "numbers"
  ],
  ["more visits, less paperwork", ["more visits", "less paperwork"], "a comma before an action"],
  ["call back e.g. within 2 days, by phone", ["call back e.g. within 2 days, by phone"], "an abbreviation"],
  ["Be quick and polite", ["Be quick and polite"], "and without an action"],
  ["don't stop calling", ["don't stop calling"], "one idea"],
  ["prices later - no list at the start", ["prices later - no list at the start"], "a dash is no bullet"],
  ["stop", ["stop"], "one word"],
  ["👍🙂", [], "no word"],
  ["   ", [], "blanks"],
  ["توقف عن الخصومات", ["توقف عن الخصومات"], "right to left"],
  ['=HYPERLINK("x")', ['=HYPERLINK("x")'], "a formula is text"]
])("%j", (text, expected) => expect(parts(text)).toEqual(expected));

test("an answer of 10,000 characters is split, and no word of it is lost", () => {
  const text = "stop calling at night. start calling by day, and write it down; "
    .repeat(160)
    .slice(0, 10_000);
  const found = parts(text);
  expect(found.length).toBeGreaterThan(200);
  expect(
    found
      .join(" ")
      .match(/\p{L}+/gu)!
      .filter((word) => word !== "and")
  ).toEqual(text.match(/\p{L}+/gu)!.filter((word) => word !== "and"));
});

test("parts follow each other, lie inside the text and are not blank, whatever is written", () => {
  const anything = fc.oneof(
    fc.string({unit: "grapheme", maxLength: 80}),
    fc
      .array(fc.constantFrom("stop", "and", "start", "calls", ". ", "\n", "- ", "; ", "no", "weiter", ", "), {
        maxLength: 30
      })
      .map((words) => words.join(" "))
  );
  fc.assert(
    fc.property(anything, (text) => {
      let last = 0;
      for (const {start, end} of splitAnswer(text, ["en", "de"])) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(text.slice(start, end).trim()).toBe(text.slice(start, end).trim());
        expect(text.slice(start, end)).not.toBe("");
        last = end;
      }
      // Cut by hand at the same places, the parts are the same: what was coded stays.
      const parts = splitAnswer(text, ["en", "de"]);
      if (parts.length > 0) expect(splitAt(text, cutsOf(text, parts))).toEqual(parts);
    }),
    {numRuns: 300}
  );
});

test("a person cuts where they want", () => {
  const text = "calls, notes and visits";
  expect(splitAt(text, [{end: 6, start: 6}]).map(({start, end}) => text.slice(start, end))).toEqual([
    "calls",
    "notes and visits"
  ]);
  expect(splitAt(text, [])).toEqual([{start: 0, end: text.length}]);
});
