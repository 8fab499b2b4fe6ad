import {mkdtemp, readdir, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, expect, test} from "vitest";
import {openWarehouse} from "../../loaders/warehouse/warehouse.js";
import {
  smallEngagement,
  smallExpectations,
  smallPeople,
  tidyAnswers,
  writeEngagement
} from "../engagement-folder.js";

let cache: string;
beforeAll(async () => {
  cache = await mkdtemp(join(tmpdir(), "plumbline-cache-"));
});
afterAll(() => rm(cache, {recursive: true}));

const goodAnswers = [
  "2026Q1 b1 L1 direct - start 4",
  "2026Q1 e1 L1 meta yes start 4",
  "2026Q1 e2 L1 meta no - -",
  "2026Q1 w3 L1 meta dont_know - - dont_know"
];

async function problemsOf(
  files: Record<string, string | Buffer | null>,
  engagement: object = smallEngagement
) {
  const folder = await writeEngagement({"answers.csv": tidyAnswers(goodAnswers), ...files}, engagement);
  return openWarehouse(folder, cache, () => {});
}

test("a good engagement has no problems and a warehouse", async () => {
  const {problems, warehouse} = await problemsOf({});
  expect(problems).toEqual([]);
  expect(warehouse?.database).toMatch(/warehouse\.db$/);
});

const surveymonkey = {
  ...smallEngagement,
  sources: [
    {
      format: "surveymonkey",
      file: "survey.csv",
      quarter: "2026Q1",
      respondent: "Custom Data 1",
      columns: [
        {pattern: "^What is expected\\? \\[(?<expectation>.+)\\]$", perspective: "meta", field: "action"},
        {pattern: "^How strictly\\? \\[(?<expectation>.+)\\]$", perspective: "meta", field: "level"}
      ]
    }
  ]
};
const surveyHeader = `Respondent ID,Custom Data 1,What is expected?,,How strictly?
,,"Log every call, the same day",Stop discounting at quarter end,"Log every call, the same day"
`;

const cases: {
  why: string;
  files: Record<string, string | Buffer | null>;
  engagement?: object;
  expected: Record<string, unknown>[];
}[] = [
  {
    why: "a missing file",
    files: {"answers.csv": null},
    expected: [{code: "missing_file", file: "answers.csv", row: null}]
  },
  {
    why: "an unknown and a missing column",
    files: {"people.csv": smallPeople.replace("respondent,group", "respondent,grupp")},
    expected: [
      {code: "missing_column", file: "people.csv", row: 1, column: "group"},
      {code: "unknown_column", file: "people.csv", row: 1, column: "grupp"}
    ]
  },
  {
    why: "a duplicate respondent",
    files: {"people.csv": `${smallPeople}e1,rep,west,,,,\n`},
    expected: [{code: "duplicate_respondent", file: "people.csv", row: 11, column: "respondent"}]
  },
  {
    why: "a rating off its scale, an unknown code, an unknown expectation, a person missing from the roster",
    files: {
      "answers.csv": tidyAnswers([
        ...goodAnswers,
        "2026Q1 e3 L1 meta yes start 9",
        "2026Q1 e3 L2 meta yes halt 3",
        "2026Q1 e3 L9 meta yes stop 3",
        "2026Q1 z9 L1 meta yes start 3",
        "2026Q1 z9 L2 meta yes stop 3"
      ])
    },
    expected: [
      {code: "off_scale", row: 6, column: "level", found: '"9"', expected: "a number from 1 to 5"},
      {code: "unknown_code", row: 7, column: "action", found: '"halt"'},
      {code: "unknown_expectation", row: 8, column: "expectation", found: '"L9"'},
      {code: "unknown_respondent", row: 9, column: "respondent", found: "somebody who is not listed", rows: 2}
    ]
  },
  {
    why: "an answer given twice",
    files: {"answers.csv": tidyAnswers([...goodAnswers, "2026Q1 e1 L1 meta yes stop 4"])},
    expected: [{code: "duplicate_answer", row: 6, found: /as row 3$/}]
  },
  {
    why: "broken UTF-8",
    files: {
      "answers.csv": Buffer.concat([
        Buffer.from(
          `${tidyAnswers(goodAnswers)}2026Q1,e3,L1,meta,yes,start,4,,,Café, café, caf`.replaceAll(", ", " ")
        ),
        Buffer.from([0xe9]),
        Buffer.from(",answered\n")
      ])
    },
    expected: [{code: "broken_utf8", file: "answers.csv", row: 6, column: "comment", found: /0xe9/}]
  },
  {
    why: "an empty file and one without rows",
    files: {"answers.csv": ""},
    expected: [{code: "empty_export", file: "answers.csv"}]
  },
  {
    why: "an export without responses",
    files: {"survey.csv": surveyHeader},
    engagement: surveymonkey,
    expected: [{code: "empty_export", file: "survey.csv", row: 3}]
  },
  {
    why: "labels that map to nothing, a level off its scale, an unknown respondent, all in one go",
    files: {"survey.csv": `${surveyHeader}1,e1,Start,Halt it,4\n2,e2,start,Stop,7\n3,zz,Stop,Stop,3\n`},
    engagement: surveymonkey,
    expected: [
      {
        code: "unmapped_label",
        row: 3,
        column: "What is expected? [Stop discounting at quarter end]",
        found: '"Halt it"'
      },
      {code: "off_scale", row: 4, column: "How strictly? [Log every call, the same day]", found: '"7"'},
      {code: "unknown_respondent", row: 5, column: "Custom Data 1", found: "somebody who is not listed"}
    ]
  },
  {
    why: "a statement that is no expectation, and a rule that matches nothing",
    files: {
      "survey.csv": `${surveyHeader.replace("Stop discounting at quarter end", "Sell more")}1,e1,Start,Stop,4\n`
    },
    engagement: {
      ...surveymonkey,
      sources: [
        {
          ...surveymonkey.sources[0],
          columns: [
            ...surveymonkey.sources[0]!.columns,
            {pattern: "^Nothing$", expectation: "L1", perspective: "own", field: "action"}
          ]
        }
      ]
    },
    expected: [
      {code: "unknown_expectation", row: 1, column: "What is expected? [Sell more]", found: '"Sell more"'},
      {code: "unknown_column", row: 1, found: "no column that matches ^Nothing$"}
    ]
  },
  {
    why: "another tool's file",
    files: {"survey.csv": "Name,Age\nx,1\n"},
    engagement: surveymonkey,
    expected: [{code: "other_format", file: "survey.csv", row: 1}]
  },
  {
    why: "a row with more cells than the header",
    files: {
      "answers.csv": `${tidyAnswers(goodAnswers)}2026Q1,e3,L1,meta,yes,start,4,,,,answered,more,and more\n`
    },
    expected: [{code: "broken_record", file: "answers.csv", row: 6, found: "more cells than the header's 11"}]
  },
  {
    why: "contradictions in engagement.json",
    files: {},
    engagement: {
      ...smallEngagement,
      reporting: {leaders: "named"},
      quarters: [
        {id: "2026Q1", label: "a"},
        {id: "2026Q1", label: "b"}
      ]
    },
    expected: [
      {code: "bad_engagement", column: "quarters.1.id"},
      {code: "bad_engagement", column: "reporting.consent"}
    ]
  },
  {
    why: "problems of the codebook and the roster together",
    files: {
      "expectations.csv": smallExpectations.replace("L2,leader,rep,stop", "L1,boss,rep,halt"),
      "people.csv": smallPeople.replace("e2,rep", "e2,sales")
    },
    expected: [
      {code: "duplicate_expectation", file: "expectations.csv", row: 3},
      {code: "unknown_code", file: "expectations.csv", row: 3, column: "action"},
      {code: "unknown_group", file: "expectations.csv", row: 3, column: "holder"},
      {code: "unknown_group", file: "people.csv", row: 5, column: "group", found: '"sales"'}
    ]
  }
];

test.each(cases)("names $why", async ({files, engagement, expected}) => {
  const {problems, warehouse} = await problemsOf(files, engagement);
  expect(warehouse).toBeNull();
  const matchers = expected.map((problem) =>
    expect.objectContaining(
      Object.fromEntries(
        Object.entries(problem).map(([key, value]) => [
          key,
          value instanceof RegExp ? expect.stringMatching(value) : value
        ])
      )
    )
  );
  expect(problems).toEqual(expect.arrayContaining(matchers));
  expect(problems.length).toBe(expected.length);
  for (const problem of problems) {
    expect(problem.expected).not.toBe("");
    expect(problem.hint).not.toBe("");
  }
});

test("leaves nothing behind after an error, and keeps the last good warehouse", async () => {
  const folder = await writeEngagement({"answers.csv": tidyAnswers(goodAnswers)});
  const own = await mkdtemp(join(tmpdir(), "plumbline-cache-"));
  try {
    const good = await openWarehouse(folder, own, () => {});
    await rm(join(folder, "answers.csv"));
    const bad = await openWarehouse(folder, own, () => {});
    expect(bad.warehouse).toBeNull();
    const shelves = await readdir(own);
    expect(await readdir(join(own, shelves[0]!))).toEqual([good.warehouse!.key, "sources"]);
  } finally {
    await rm(own, {recursive: true});
  }
});

test("keeps a person's last finished response and warns of the other", async () => {
  const {problems, warehouse} = await problemsOf(
    {"survey.csv": `${surveyHeader}1,e1,Start,Stop,4\n2,e1,Start,Stop,5\n`},
    surveymonkey
  );
  expect(warehouse).not.toBeNull();
  expect(problems).toEqual([
    expect.objectContaining({severity: "warning", code: "duplicate_response", row: 3})
  ]);
});
