import {expect, test} from "vitest";
import {nameFinder} from "../../../loaders/coding/mask.js";
import type {MaterialUnit} from "../../../loaders/coding/material.js";
import {maskingOf} from "../../../loaders/coding/seen-unit.js";
import {cutsOf} from "../../../loaders/coding/split-answer.js";
import {unitsOf} from "../../../loaders/coding/units.js";
import {partsOf, withSplits} from "../../../src/workspace/coding/split-units.js";
import {cutPlaces} from "../../../src/workspace/coding/split-view.js";

const answer = {
  ...{holder: "leader", target: "rep", asked: null},
  text: "- stop discounts at year end and start asking Anna Maria Berg, log calls https://x.org/ now"
};
const units = unitsOf([answer], ["en"]);
const see = maskingOf(nameFinder(["Anna Maria Berg"]));
const {seen} = see(units[0]!);
const shown: MaterialUnit[] = units.map((unit) => {
  const {before, shown, after} = see(unit);
  const {start, end, holder, target, asked} = unit;
  return {
    ...{unit: unit.unit, answer: unit.answer, start, end, holder, target, asked},
    before,
    shown,
    after,
    coders: ["anna"]
  };
});

test("the browser cuts as the warehouse does: the same units of the same ids, without a name", async () => {
  expect(units).toHaveLength(2);
  const second = shown[1]!;
  const place = cutPlaces(seen, second).find((at) => seen.text.startsWith("log", at))!;
  const spans = [
    {start: shown[0]!.start, end: shown[0]!.end},
    {start: second.start, end: place - 2},
    {start: place, end: second.end}
  ];
  const parts = await partsOf(seen, spans, shown);
  expect(parts[0]).toBe(shown[0]);
  expect(parts.map((part) => part.shown)).toEqual([
    "stop discounts at year end",
    "start asking [name]",
    "log calls [link] now"
  ]);
  expect(parts.map(({coders}) => coders)).toEqual([["anna"], ["anna"], ["anna"]]);
  const cuts = cutsOf(seen.text, spans);
  const built = unitsOf([answer], ["en"], new Map([[units[0]!.answer, cuts]]));
  expect(built.map(({unit}) => unit)).toEqual(parts.map(({unit}) => unit));
  const line = {answer: units[0]!.answer, cuts, by: "anna", at: ""};
  expect((await withSplits(shown, {[line.answer]: seen}, [line])).map(({unit}) => unit)).toEqual(
    parts.map(({unit}) => unit)
  );
  expect(JSON.stringify([seen, parts])).not.toMatch(/Anna Maria|Berg/);
});

test("a unit is not cut inside a name, and one of a word not at all", () => {
  const places = cutPlaces(seen, shown[1]!);
  for (const place of places)
    expect(
      seen.masks.some(({start, end}) => start < place && place < end),
      String(place)
    ).toBe(false);
  expect(cutPlaces({text: "stop", masks: []}, {start: 0, end: 4})).toEqual([]);
});
