import {expect, test} from "vitest";
import {publicReport} from "../../loaders/disclosure/public-report.js";
import {sampleReport} from "../site/sample-report.js";

test("a published report names no client file, no row and nothing that stood in a row", () => {
  const {report} = sampleReport();
  const problem = {...report.warnings[0]!, row: 31, found: '"canary"', rows: 2};
  const shown = publicReport(
    {...report, warnings: [...report.warnings, problem]},
    {participation: [], mentioned_themes: []}
  );
  const text = JSON.stringify(shown);
  for (const secret of ["exports/", ".csv", "maybe", "canary", "Q7_2"]) expect(text).not.toContain(secret);
  expect(shown.warnings).toEqual([
    {...report.warnings[0], file: "qualtrics, Q4 2026", row: null, column: null, found: "5 rows", rows: 5}
  ]);
  expect(shown.sources.map(({file}) => file)).toEqual(
    ["Q1", "Q2", "Q3", "Q4"].map((name) => `qualtrics, ${name} 2026`)
  );
  expect(shown.sources.map(({rowsRead}) => rowsRead)).toEqual(report.sources.map(({rowsRead}) => rowsRead));
});

test("rows of exports are not told where they would tell how many of a hidden group answered", () => {
  const {report, tables} = sampleReport();
  const group = {quarter: "2026Q1", team: "*", invited: 12, answered: 9, complete: 9, flag: null};
  const row = {...group, group: "rep", rate: 0.75, dont_know_rate: 0};
  const hidden = {...tables.participation[0]!, group: "service", team: "*", flag: "hidden"};
  expect(publicReport(report, {participation: [row], mentioned_themes: []}).sources).toMatchObject([
    {rowsKept: 112},
    {},
    {},
    {}
  ]);
  for (const {rowsRead, rowsKept} of publicReport(report, {
    participation: [row, hidden],
    mentioned_themes: []
  }).sources)
    expect([rowsRead, rowsKept]).toEqual([null, null]);
  // Nor where all that a group wrote is hidden: the rows of its open question would tell how many wrote.
  const written = {...tables.mentioned_themes[0]!, flag: "hidden"};
  const [source] = publicReport(report, {participation: [row], mentioned_themes: [written]}).sources;
  expect(source!.rowsKept).toBe(null);
});
