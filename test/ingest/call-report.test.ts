import {expect, test} from "vitest";
import {candidatesFor} from "../../loaders/ingest/formats.js";
import {headOf} from "./head-of.js";
import {readResultsOf} from "./read-results.js";

const calls = `Rep ID,Week,Calls,Meetings
e1,2026-W13,40,5
e1,2026-W14,50,
e2,2026-W13,20,3
e2,2026-W13,30,3
w1,2026-W01,10,1
`;
const source = {
  format: "call_report",
  file: "calls.csv",
  person: "Rep ID",
  week: "Week",
  activities: {Calls: "calls_per_week", Meetings: "meetings_per_week"}
} as const;

test("activities are means a rep and week; a week counts where its Thursday lies, and a rep's last row of a week", async () => {
  const {results, counts, dropped} = await readResultsOf({"calls.csv": calls}, [source]);
  expect(results).toEqual([
    "2026Q1 east calls_per_week 35 0.5714",
    "2026Q1 west calls_per_week 10 1",
    "2026Q2 east calls_per_week 50 1",
    "2026Q1 east meetings_per_week 4 0.625",
    "2026Q1 west meetings_per_week 1 1"
  ]);
  expect(counts).toEqual(["calls.csv 5 4"]);
  expect(dropped).toEqual({duplicate: 1});
});

test("weeks may be named by a day, and a week that nobody can read is an error", async () => {
  const days = calls.replaceAll("2026-W13", "26/03/2026").replace("2026-W14", "some day");
  const {results, problems} = await readResultsOf({"calls.csv": days}, [source]);
  expect(results).toContain("2026Q1 east calls_per_week 35 0.5714");
  expect(problems).toContainEqual(
    expect.objectContaining({code: "unreadable_date", row: 3, column: "Week", found: '"some day"'})
  );
});

test("it is recognised by a rep, a week and counts of activities", () => {
  expect(candidatesFor(headOf(calls))[0]).toMatchObject({format: {id: "call_report"}, score: 0.95});
});
