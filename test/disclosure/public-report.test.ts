import {expect, test} from "vitest";
import {publicReport} from "../../loaders/disclosure/public-report.js";
import {sampleReport} from "../site/sample-report.js";

test("a published report names no client file, no row and nothing that stood in a row", () => {
  const {report} = sampleReport();
  const problem = {...report.warnings[0]!, row: 31, found: '"canary"', rows: 2};
  const shown = publicReport({...report, warnings: [...report.warnings, problem]});
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
