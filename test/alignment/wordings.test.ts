import {expect, test} from "vitest";
import {analysed} from "./analysed.js";

const codebook = (rows: string) => ({
  files: {
    "expectations.csv": `expectation,holder,target,action,statement,theme,first_quarter,last_quarter,version\n${rows}`
  }
});

const answers = ["2026Q1", "2026Q2"].flatMap((quarter) =>
  ["L1", "L2"].flatMap((expectation) => [
    `${quarter} b1 ${expectation} direct - start 4`,
    `${quarter} e1 ${expectation} meta yes start 4`,
    `${quarter} e2 ${expectation} meta ${quarter === "2026Q1" ? "no - -" : "yes start 4"}`
  ])
);

test("quarters are compared over what both asked in the same words", async () => {
  const {understanding, change} = await analysed(
    answers,
    codebook(
      "L1,leader,rep,start,Log calls,CRM,,2026Q1,1\nL1,leader,rep,start,Log every call today,CRM,2026Q2,,2\nL2,leader,rep,start,Plan the week,CRM,,,1\n"
    )
  );
  const of = (expectation: string) =>
    change.find((row) => row.team === "east" && row.expectation === expectation)!;
  expect(of("L1")).toMatchObject({cross_section: null, matched_change: null, flag: "wording_changed"});
  // e2 did not know L2 and now does: half of the two respondents.
  expect(of("L2")).toMatchObject({cross_section: -0.5, matched_change: -0.5, n_matched: 2});
  expect(of("*")).toMatchObject({
    cross_section: -0.5,
    matched_change: -0.5,
    n_drift: 2,
    learning: 0.5,
    drift: 0
  });
  const later = understanding.filter((row) => row.quarter === "2026Q2" && row.team === "east");
  expect(later.map((row) => [row.expectation, row.change_lenient, row.flag])).toEqual([
    ["*", null, "questions_changed"],
    ["L1", null, "wording_changed"],
    ["L2", -0.5, null]
  ]);
});

test.each([
  [
    "the same version twice",
    "L1,leader,rep,start,A,CRM,,,1\nL1,leader,rep,start,B,CRM,,,1\n",
    "duplicate_expectation"
  ],
  [
    "a version with another action",
    "L1,leader,rep,start,A,CRM,,2026Q1,1\nL1,leader,rep,stop,B,CRM,2026Q2,,2\n",
    "wording_means_other"
  ],
  [
    "two wordings in one quarter",
    "L1,leader,rep,start,A,CRM,,,1\nL1,leader,rep,start,B,CRM,2026Q2,,2\n",
    "wordings_overlap"
  ]
])("the codebook may not hold %s", async (_what, rows, code) => {
  await expect(analysed([], codebook(rows))).rejects.toThrow(code);
});
