import {expect, test} from "vitest";
import {codebookOf} from "../../loaders/coding/codebook.js";
import type {CodedUnit} from "../../loaders/coding/final-codes.js";
import {reliabilityReport} from "../../loaders/coding/reliability-report.js";
import {reportedCoding} from "../../loaders/coding/reported-coding.js";

const row = (expectation: string) => ({
  ...{expectation, holder: "leader", target: "rep", action: "start", statement: expectation, theme: "CRM"}
});
const codebook = codebookOf(
  [row("L1"), row("L2"), row("F1")],
  [
    {code: "L1", paraphrase: "Calls in the system"},
    {code: "F1", paraphrase: "nobody holds it"},
    {code: "X1", label: "Pay", paraphrase: "Fewer surprises"},
    {code: "X2", label: "Old", paraphrase: "gone", retired: "2"}
  ]
);
const given = (coder: string, code: string) => ({coder, action: "start" as const, code, match: null});
const units = Array.from({length: 43}, (_, i): CodedUnit => {
  const list = [given("anna", i % 2 ? "L1" : "L2"), given("ben", i % 5 === 0 ? "L1" : i % 2 ? "L1" : "L2")];
  return {unit: String(i), given: list, how: "open", action: null, code: null, match: null};
});
const held = [row("L1"), row("L2")];

test("a report tells the figures of the reliability report, no coder's name, and counts to the nearest ten", () => {
  const reported = reportedCoding(units, codebook, held, 1);
  expect(reported).toMatchObject({coders: 2, doublyCoded: 40});
  const whole = reliabilityReport(units, codebook, new Map(), 1).lines.filter(
    ({category, quarter, group}) => category === null && quarter === null && group === null
  );
  for (const {variable, alpha, band} of reported.reliability)
    expect(whole.find((line) => line.variable === variable)).toMatchObject({alpha, band});
  expect(JSON.stringify(reported)).not.toMatch(/anna|ben/);
});

test("paraphrases are those of codes given today, without foils; a topic without a theme is its own", () => {
  expect(reportedCoding([], codebook, held, 1)).toMatchObject({
    reliability: [],
    paraphrases: [
      {code: "L1", theme: "CRM", text: "Calls in the system"},
      {code: "X1", theme: "Pay", holder: null, text: "Fewer surprises"}
    ]
  });
});
