import {expect, test} from "vitest";
import {polarityOf} from "../../loaders/coding/polarity.js";

test.each([
  ["stop calling at night", null, "stop", false],
  ["stop not calling", null, "start", true],
  ["stop forgetting to log the calls", null, "start", true],
  ["don't stop calling", null, "continue", true],
  ["never stop the practice", null, "continue", true],
  ["start logging calls", null, "start", false],
  ["start ignoring small deals", null, "stop", true],
  ["keep coming along", null, "continue", false],
  ["no discounts", null, "stop", false],
  ["no more discounts", null, "stop", false],
  ["we should not discount", null, "stop", true],
  ["discounting", "stop", "stop", false],
  ["not calling back", "stop", "start", true],
  ["log calls", null, null, false],
  ["hört auf mit Rabatten", null, "stop", false],
  ["nicht mehr das Meeting verschieben", null, "stop", false],
  ["weiterhin üben", null, "continue", false],
  ["hört auf, die Anrufe zu vergessen", null, "start", true]
] as const)("%s (asked to %s): %s", (text, asked, action, isTurned) => {
  expect(polarityOf(text, asked, ["en", "de"])).toMatchObject({action, isTurned});
});

test("it names the words it goes by", () => {
  const text = "please stop not calling";
  const {cues} = polarityOf(text, null, ["en"]);
  expect(cues.map(({start, end, says}) => [text.slice(start, end), says])).toEqual([
    ["please", "start"],
    ["stop", "stop"],
    ["not", "negation"]
  ]);
});
