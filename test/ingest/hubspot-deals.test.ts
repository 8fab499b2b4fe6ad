import {expect, test} from "vitest";
import {candidatesFor} from "../../loaders/ingest/formats.js";
import {headOf} from "./head-of.js";
import {readResultsOf} from "./read-results.js";

const header = "Record ID,Deal Name,Deal Stage,Close Date,Deal owner,Amount,HubSpot Team";
const deals = `${header}
9007199254740993,Pumps,Closed Won,2026-01-15 10:00,Canary Anna,1000,East
9007199254740994,Valves,closedwon,2026-03-31 23:59,Canary Bert,3000,East
9007199254740995,Flow,Closed Lost,2026-02-01 10:00,Canary Anna,900,East
9007199254740996,Meters,Closed Won,2026-04-01 00:00,Canary Carl,"2,500.50",West
9007199254740997,Seals,Closed Won,2025-12-31 10:00,Canary Carl,70,West
9007199254740998,Taps,Closed Won,2026-05-01 10:00,Canary Carl,,West
`;
const source = {format: "hubspot_deals", file: "deals.csv", team: "HubSpot Team"} as const;

test("won deals add up a team and quarter of their close date; every other row is counted with its reason", async () => {
  const {results, counts, dropped, problems} = await readResultsOf({"deals.csv": deals}, [source]);
  expect(results).toEqual(["2026Q1 east closed_won 4000", "2026Q2 west closed_won 2500.5"]);
  expect(counts).toEqual(["deals.csv 6 3"]);
  expect(dropped).toEqual({"no amount": 1, "not won": 1, "outside the quarters": 1});
  expect(problems.map(({code, row, column}) => [code, row, column])).toEqual([
    ["row_without_quarter", 6, "Close Date"],
    ["no_amount", 7, null]
  ]);
  expect(JSON.stringify(problems)).not.toContain("Canary");
});

test("where no column names the team, the owner's on the roster counts, known by the org chart's names", async () => {
  const chart = `Employee ID,Name,Manager ID,Title
b1,Canary Boss,,Manager
e1,Canary Anna,b1,Rep
e2,Canary Bert,b1,Rep
w1,Canary Carl,b2,Rep
`;
  const {results, dropped, problems} = await readResultsOf(
    {"deals.csv": deals.replace("Canary Bert", "Canary Nobody"), "people-hr.csv": chart},
    [
      {...source, team: undefined, person: "Deal owner"},
      {
        ...{format: "org_chart", file: "people-hr.csv", person: "Employee ID", manager: "Manager ID"},
        ...{group: "rep", alsoKnownBy: ["Name"]}
      }
    ] as never
  );
  // Of the east's results all are one person's, of the west's too: disclosure goes by the share.
  expect(results).toEqual(["2026Q1 east closed_won 1000 1", "2026Q2 west closed_won 2500.5 1"]);
  expect(dropped).toMatchObject({"not on the roster": 1});
  expect(problems.find(({code}) => code === "not_on_roster")).toMatchObject({row: 3, column: "Deal owner"});
  expect(JSON.stringify(problems)).not.toContain("Canary");
});

test("deals are told per quota of another source, and a team without one is left out and named", async () => {
  const {results, problems} = await readResultsOf(
    {"deals.csv": deals, "quota.csv": "Team,Quarter,Quota\nEast,Q1 2026,8000\n"},
    [
      {...source, metric: "attainment", per: "quota"},
      {format: "quota_table", file: "quota.csv", team: "Team", quarter: "Quarter", value: "Quota"}
    ]
  );
  expect(results).toEqual(["2026Q1 east attainment 0.5", "2026Q1 east quota 8000"]);
  expect(problems.find(({code}) => code === "no_divisor")).toMatchObject({file: "deals.csv", row: 5});
});

test("it is recognised by its columns, by label or internal name", () => {
  const best = (text: string) => candidatesFor(headOf(text))[0];
  expect(best(deals)).toMatchObject({format: {id: "hubspot_deals"}, score: 1});
  expect(
    best("hs_object_id,dealname,dealstage,closedate,amount\n1,a,closedwon,2026-01-01,5\n")?.format.id
  ).toBe("hubspot_deals");
});
