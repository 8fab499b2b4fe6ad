import {JSDOM} from "jsdom";
import {expect, test} from "vitest";
import type {Problem} from "../../../loaders/engagement/problem.js";
import type {QualityReport, SourceQuality} from "../../../loaders/quality/report.js";
import {qualityPage} from "../../../src/workspace/quality/quality-page.js";

const source: SourceQuality = {
  ...{file: "exports/a.csv", format: "qualtrics", quarter: "2026Q1", rowsRead: 1200, rowsKept: 900},
  dropped: [
    {reason: "preview", rows: 299},
    {reason: "duplicate", rows: 1}
  ],
  duplicates: [{row: 6, keptRow: 7}],
  flags: [{flag: "speeder", rows: 2, firstRow: 3}],
  adjusted: [{change: "reversed", cells: 40}],
  unreadCells: [
    {
      ...{code: "unmapped_label", severity: "error", column: "Q1", row: 9, rows: 3, found: '"<Perhaps>"'},
      hint: 'the nearest known label is "Perhaps not"'
    }
  ],
  notOnRoster: 1,
  personalColumns: [{column: "RecipientEmail", kind: "email", recognisedBy: "header", purpose: null}],
  personalTexts: [{column: "Q9", kind: "phone", rows: 1, firstRow: 12}]
};
const quality: QualityReport = {
  sources: [source],
  participation: [{quarter: "2026Q1", group: "rep", team: "east", invited: 4, answered: 3}],
  changes: [{quarter: "2026Q2", change: "new", expectation: "L2", perspective: "meta"}],
  wordings: [
    {
      ...{quarter: "2026Q2", part: "question", perspective: "meta", field: "action", expectations: 18},
      ...{before: "What is expected?", after: "What is wanted?"}
    }
  ]
};
const problem: Problem = {
  ...{severity: "warning", code: "x", file: "people.csv", row: 4, column: "team", rows: 5},
  ...{found: "nothing", expected: "a team", hint: "Fill it in."}
};

function pageOf(files: Parameters<typeof qualityPage>[0]) {
  const {document} = new JSDOM(qualityPage(files).markup).window;
  const rows = (caption: string) => {
    const table = [...document.querySelectorAll("table")].find(
      (each) => each.caption?.textContent === caption
    );
    return [...(table?.tBodies[0]?.rows ?? [])].map((row) =>
      [...row.cells].map((cell) => cell.textContent!.trim())
    );
  };
  return {document, text: document.body.textContent!.replace(/\s+/g, " "), rows};
}

test("the quality page says what became of every row, who answered, what changed, and every problem", () => {
  const {text, rows, document} = pageOf({
    quality,
    problems: [problem, {...problem, code: "to_decide", found: "no answer yet"}]
  });
  expect(text).toContain("1 file, 1,200 rows read: 900 kept and 300 left out");
  expect(rows("What became of the rows of each file")).toEqual([
    ["exports/a.csv", "qualtrics", "2026Q1", "1,200", "900", "75 %", "299 preview, 1 duplicate"]
  ]);
  expect(document.querySelector(document.querySelector("td a")!.getAttribute("href")!)?.textContent).toBe(
    "exports/a.csv"
  );
  expect(rows("Responses of people who gave several")).toEqual([["6", "7"]]);
  expect(rows("Cells that were not read")[0]!.slice(0, 3)).toEqual(["Q1", '"<Perhaps>"', "3"]);
  expect(rows("Columns of personal data")).toEqual([["RecipientEmail", "email", "header", "left out"]]);
  for (const note of [
    "speeder: 2 responses",
    "reversed: 40 cells",
    "1 person who answered",
    "a phone number in 1 comment"
  ])
    expect(text).toContain(note);
  expect(rows("How many of those invited answered")).toEqual([["2026Q1", "rep", "east", "3", "4", "75 %"]]);
  expect(rows("Questions that are new, vanished or reworded in the codebook")).toEqual([
    ["2026Q2", "new", "meta", "L2"]
  ]);
  expect(rows("What exports word otherwise")[0]).toEqual([
    ...["2026Q2", "question", "meta", "action", "What is expected?", "What is wanted?", "18"]
  ]);
  expect(rows("Problems of the files")).toEqual([
    ["warning", "people.csv:4", "team", "nothing (5 rows)", "a team", "Fill it in."]
  ]);
  expect(rows("What init guessed or could not know")[0]![3]).toContain("no answer yet");
});

test("what is not there is said in words, not in empty tables", () => {
  const plain = {
    ...source,
    dropped: [],
    duplicates: [],
    flags: [],
    adjusted: [],
    unreadCells: [],
    notOnRoster: 0,
    personalColumns: [],
    personalTexts: []
  };
  const {text, document} = pageOf({
    quality: {...quality, sources: [plain], changes: [], wordings: []},
    problems: []
  });
  for (const words of ["Nothing more to know.", "The same questions, in the same words.", "None."])
    expect(text).toContain(words);
  expect([...document.querySelectorAll("tbody")].every((body) => body.rows.length > 0)).toBe(true);
  expect(pageOf({quality: null, problems: [problem]}).text).toContain("No export was read.");
});
