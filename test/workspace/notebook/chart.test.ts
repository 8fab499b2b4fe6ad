import {expect, test} from "vitest";
import {
  type ChartForm,
  chartCode,
  type Mark,
  marks,
  readChart,
  writeChart
} from "../../../src/workspace/notebook/chart.js";
import {compileCode} from "../../../src/workspace/notebook/compile.js";

const form: ChartForm = {
  mark: "dot",
  table: "answers",
  columns: {x: "quarter", y: 'gap "strict"', color: "a & b"}
};

test("a chart's form is read again as it was written", () => {
  expect(readChart(writeChart(form))).toEqual(form);
  expect(writeChart(form)).toBe(
    'chart=dot table=answers x=quarter y="gap &quot;strict&quot;" color="a &amp; b"'
  );
});

test("the code of a chart reads as a person would write it", () => {
  expect(
    chartCode({
      mark: "line",
      table: "analysis.states",
      columns: {x: "quarter", y: "share", color: "state", fx: "team"}
    })
  ).toBe(
    `Plot.plot({
  color: {legend: true},
  grid: true,
  marks: [Plot.line(await sql\`FROM analysis.states\`, {x: "quarter", y: "share", stroke: "state", fx: "team", tip: true})]
})`
  );
});

test("a heatmap leaves room for names along both sides, and no cell of it is as dark as the page", () => {
  expect(chartCode({mark: "cell", table: "states", columns: {x: "quarter", y: "team", color: "share"}})).toBe(
    `Plot.plot({
  marginLeft: 90,
  marginBottom: 70,
  x: {tickRotate: -45},
  color: {legend: true, scheme: "viridis"},
  marks: [Plot.cell(states, {x: "quarter", y: "team", fill: "share", tip: true})]
})`
  );
});

test.each(Object.keys(marks) as Mark[])("the code of a chart of %s needs its table and runs", (mark) => {
  const {inputs} = compileCode(chartCode({...form, mark}));
  expect(inputs).toEqual(["Plot", "answers", "display"]);
});
