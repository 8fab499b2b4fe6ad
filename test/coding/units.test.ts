import {expect, test} from "vitest";
import {answerId, type OpenAnswer, unitsOf} from "../../loaders/coding/units.js";

const answer: OpenAnswer = {
  ...{holder: "leader", target: "rep", asked: null},
  text: "stop discounts, and log calls; start visiting"
};

test("a unit keeps the answer's text, its span and an id that is the same on every machine", () => {
  const units = unitsOf([answer], ["en"]);
  expect(units.map(({text, start, end}) => text.slice(start, end))).toEqual([
    "stop discounts, and log calls",
    "start visiting"
  ]);
  expect(units.map(({unit, part}) => [unit, part])).toEqual([
    ["3097df65b03c", 1],
    ["756591101edd", 2]
  ]);
  expect(units[0]!.answer).toBe(answerId(answer));
});

test("another question, or another word around it, makes another unit of the same words", () => {
  const [one] = unitsOf([{...answer, text: "stop it"}], ["en"]);
  const [asked] = unitsOf([{...answer, text: "stop it", asked: "stop"}], ["en"]);
  const [around] = unitsOf([{...answer, text: "stop it; start that"}], ["en"]);
  expect(new Set([one, asked, around].map((unit) => unit!.unit)).size).toBe(3);
});

test("cuts by hand go before the rule", () => {
  const cuts = new Map([[answerId(answer), [{end: 15, start: 15}]]]);
  expect(unitsOf([answer], ["en"], cuts).map(({text, start, end}) => text.slice(start, end))).toEqual([
    "stop discounts",
    "and log calls; start visiting"
  ]);
});
