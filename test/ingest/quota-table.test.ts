import {expect, test} from "vitest";
import {candidatesFor} from "../../loaders/ingest/formats.js";
import {headOf} from "./head-of.js";
import {readResultsOf} from "./read-results.js";

const wide = "Rep,Q1 FY26,Q2 FY26\ne1,100,n/a\ne2,300,200\nw1,,\nTotal,400,200\n";
const source = {
  ...{format: "quota_table", file: "quota.csv", person: "Rep"},
  quarterColumns: [
    {column: "Q1 FY26", quarter: "2026Q1"},
    {column: "Q2 FY26", quarter: "2026Q2"}
  ]
} as const;

test("quotas of reps add up to their team's, a column a quarter; blank and n/a are no quota", async () => {
  const {results, counts, dropped, problems} = await readResultsOf({"quota.csv": wide}, [source as never]);
  expect(results).toEqual(["2026Q1 east quota 400 0.75", "2026Q2 east quota 200 1"]);
  expect(counts).toEqual(["quota.csv 4 2"]);
  expect(dropped).toEqual({"footer or total": 1, "no amount": 1});
  expect(problems.map(({code, row}) => [code, row])).toEqual([["no_amount", 4]]);
});

test("a rep who moved counts where the roster says, quarter by quarter", async () => {
  const {results} = await readResultsOf({"quota.csv": "Rep,Q1 FY26,Q2 FY26\nw3,10,20\n"}, [source as never]);
  expect(results).toEqual(["2026Q1 west quota 10 1", "2026Q2 east quota 20 1"]);
});

test("attainment is read as it stands, and the same measure from two sources is an error", async () => {
  const {results, problems} = await readResultsOf(
    {
      "a.csv": "Team,Quarter,Attainment\nEast,Q1 2026,93.5%\n",
      "b.csv": "Team,Quarter,Attainment\nEast,2026Q1,0.9\n"
    },
    ["a.csv", "b.csv"].map((file) => ({
      ...{format: "quota_table" as const, file, metric: "attainment"},
      ...{team: "Team", quarter: "Quarter", value: "Attainment"}
    }))
  );
  expect(results).toContain("2026Q1 east attainment 0.935");
  expect(problems).toEqual([
    expect.objectContaining({severity: "error", code: "duplicate_result", file: "b.csv", row: 2})
  ]);
});

test("it is recognised by a team or rep beside quarters; question columns named Q1, Q2 are none", () => {
  const best = (text: string) => candidatesFor(headOf(text))[0]?.format.id;
  expect(best(wide)).toBe("quota_table");
  expect(best("Team,Fiscal Quarter,Quota\nEast,Q1 2026,5\n")).toBe("quota_table");
  expect(best("Team,Q1,Q2,Q3\nEast,5,4,3\n")).toBe("table");
});
