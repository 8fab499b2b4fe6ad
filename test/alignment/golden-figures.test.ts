import {beforeAll, expect, test} from "vitest";
import {analysisOf} from "../../loaders/alignment/analysis.js";
import type {Tables} from "../../loaders/alignment/tables.js";
import {demoReading} from "../demo-warehouse.js";

/**
 * The demo's figures as they were when the method was settled. They may change only when the demo or the method does;
 * then CHANGELOG.md says why.
 */
const golden: [string, string, string, number, number, number, number, number, number, number, number][] = [
  // quarter, holder, target, respondents, fully, partly, misread, not known, gap, its 95 % interval
  ["2025Q4", "leader", "rep", 151, 836, 138, 486, 1222, 0.6368, 0.5751, 0.6943],
  ["2026Q1", "leader", "rep", 158, 888, 155, 512, 1249, 0.628, 0.5811, 0.6726],
  ["2026Q2", "leader", "rep", 151, 903, 149, 506, 1116, 0.6066, 0.5676, 0.6443],
  ["2026Q3", "leader", "rep", 152, 1046, 162, 502, 995, 0.5534, 0.5257, 0.5808],
  ["2026Q3", "rep", "leader", 12, 30, 8, 22, 34, 0.5957, 0.4766, 0.7046],
  ["2026Q3", "service", "rep", 152, 145, 26, 78, 202, 0.6208, 0.556, 0.6817],
  ["2026Q3", "technology", "rep", 150, 152, 22, 90, 327, 0.7056, 0.6622, 0.7455]
];

let tables: Tables;

beforeAll(async () => {
  const {warehouse} = await demoReading();
  tables = (await analysisOf(warehouse!, () => {})).tables;
});

test.each(golden)("%s: what %s expects of %s", (quarter, holder, target, ...figures) => {
  const row = tables.understanding.find(
    (entry) =>
      entry.quarter === quarter &&
      entry.holder === holder &&
      entry.target === target &&
      entry.team === "*" &&
      entry.expectation === "*"
  )!;
  const {n_respondents, fully, partly, misread, not_known, gap_lenient, ci_low, ci_high} = row;
  const rounded = [gap_lenient, ci_low, ci_high].map((value) => Number(value!.toFixed(4)));
  expect([n_respondents, fully, partly, misread, not_known, ...rounded]).toEqual(figures);
});

test.each([
  ["accuracy_target", 1596, 1259],
  ["agreement", 2643, 1681],
  ["congruency_target", 1559, 1303]
])("2026Q3, leaders and reps, actions: %s", (measure, n, hits) => {
  const row = tables.coorientation.find(
    (entry) =>
      entry.quarter === "2026Q3" &&
      entry.holder === "leader" &&
      entry.target === "rep" &&
      entry.team === "*" &&
      entry.expectation === "*" &&
      entry.measure === measure &&
      entry.field === "action"
  )!;
  expect([row.n, Math.round(row.hit0! * row.n)]).toEqual([n, hits]);
});
