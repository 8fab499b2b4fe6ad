import {appendFile, readdir, readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {expect, test} from "vitest";
import {openDatabase} from "../../loaders/warehouse/duckdb.js";
import {openWarehouse} from "../../loaders/warehouse/warehouse.js";
import {temporaryFolder} from "../cli/run.js";
import {smallEngagement, tidyAnswers, writeEngagement} from "../engagement-folder.js";

/** A SurveyMonkey export in which e1 answers `text` about L1, in a quarter. */
function survey(text: string, comment = ""): string {
  return `Respondent ID,Collector ID,Start Date,End Date,IP Address,Email Address,First Name,Last Name,Custom Data 1,What is expected?,Anything?
,,,,,,,,,Log every call,Open-Ended Response
11400000001,450,01/05/2026 09:00:00 AM,01/05/2026 09:09:00 AM,192.0.2.77,canary@small.example,Canaryfirst,Canarylast,e1,${text},${comment}
11400000002,450,01/05/2026 09:00:00 AM,01/05/2026 09:09:00 AM,192.0.2.77,canary@small.example,Canaryfirst,Canarylast,e2,Start,
`;
}

const source = (quarter: string) => ({
  ...{format: "surveymonkey", file: `exports/${quarter}.csv`, quarter, respondent: "Custom Data 1"},
  columns: [
    {pattern: "^What is expected", expectation: "L1", perspective: "meta", field: "action"},
    {pattern: "^Anything", expectation: "L1", perspective: "meta", field: "comment"}
  ]
});
const engagement = {...smallEngagement, sources: [source("2026Q1"), source("2026Q2")]};

const lists = ["expectations.csv", "people.csv"];
const both = ["exports/2026Q1.csv", "exports/2026Q2.csv"];

async function setUp(
  first: object = engagement,
  files: Record<string, string | null> = {
    "exports/2026Q1.csv": survey("Start"),
    "exports/2026Q2.csv": survey("Stop", "call me")
  }
) {
  const folder = await writeEngagement(files, first);
  const cache = await temporaryFolder();
  const key = join(await temporaryFolder(), "key");
  /** Which exports were read, which were taken as read before, and what e1 answered. */
  const open = async () => {
    const details = new Map<string, string>();
    const {warehouse, problems, quality} = await openWarehouse(
      folder,
      cache,
      (step, detail) => detail !== undefined && details.set(step, detail),
      key
    );
    const read = [...details].filter(([step]) => step.startsWith("exports/") || lists.includes(step));
    const db = await openDatabase(warehouse!.database, {readOnly: true});
    try {
      const answers = await db.rows<{line: string}>(
        "SELECT concat_ws(' ', quarter, action, comment, row) AS line FROM answers ORDER BY quarter, row"
      );
      return {
        read: read.filter(([, detail]) => !detail.includes("read before")).map(([step]) => step),
        kept: read.filter(([, detail]) => detail.includes("read before")).map(([step]) => step),
        answers: answers.map(({line}) => line),
        results: await db.rows("FROM results ORDER BY ALL"),
        details,
        problems,
        quality
      };
    } finally {
      db.close();
    }
  };
  const shelf = async () => {
    const [engagementShelf] = await readdir(cache);
    return join(cache, engagementShelf!, "sources");
  };
  return {folder, cache, open, shelf};
}

test("a changed export alone is read again, and everything comes out as if all were", async () => {
  const {folder, open, shelf} = await setUp();
  const first = await open();
  expect([first.read, first.kept]).toEqual([[...lists, ...both], []]);
  await writeFile(join(folder, "exports/2026Q2.csv"), survey("Continue"));
  const second = await open();
  expect([second.read, second.kept]).toEqual([["exports/2026Q2.csv"], [...lists, "exports/2026Q1.csv"]]);
  expect(second.answers).toEqual(["2026Q1 start 3", "2026Q1 start 4", "2026Q2 continue 3", "2026Q2 start 4"]);
  expect(second.quality!.sources[0]).toEqual(first.quality!.sources[0]);
  expect(second.quality!.sources[0]).toMatchObject({rowsRead: 2, rowsKept: 2});
  // What nothing uses any more is gone: two exports are kept, roster and codebook.
  expect(await readdir(await shelf())).toHaveLength(4);
});

test("a new quarter's export alone is read, though it brings a quarter, a label and a statement along", async () => {
  const {folder, open} = await setUp({...engagement, sources: [source("2026Q1")]});
  await open();
  await writeFile(join(folder, "exports/2026Q2.csv"), survey("Halt"));
  await writeFile(
    join(folder, "engagement.json"),
    JSON.stringify({
      ...engagement,
      quarters: [...engagement.quarters, {id: "2026Q3", label: "Q3 2026"}],
      labels: {action: {Halt: "stop"}}
    })
  );
  await appendFile(join(folder, "expectations.csv"), "L9,leader,rep,start,Call back,CRM,0.5,false\n");
  await appendFile(join(folder, "people.csv"), "z9,rep,east,b1,,,\n");
  const {read, kept, answers} = await open();
  expect([read, kept]).toEqual([[...lists, "exports/2026Q2.csv"], ["exports/2026Q1.csv"]]);
  expect(answers).toContain("2026Q2 stop 3");
});

test("other labels and damaged files make an export be read again", async () => {
  const {folder, open, shelf} = await setUp();
  await open();
  const write = (changes: object) =>
    writeFile(join(folder, "engagement.json"), JSON.stringify({...engagement, ...changes}));
  await write({labels: {action: {Start: "none"}}});
  const relabelled = await open();
  expect(relabelled.read).toEqual(both);
  expect(relabelled.answers).toContain("2026Q1 none 3");
  for (const [position, name] of (await readdir(await shelf())).entries())
    await (position % 2 === 0
      ? appendFile(join(await shelf(), name, "tables.db"), "x")
      : writeFile(join(await shelf(), name, "facts.json"), "{"));
  await write({labels: {action: {Start: "none"}}, title: "Other"});
  const mended = await open();
  expect(mended.read).toEqual([...lists, ...both]);
  expect(mended.answers).toEqual(relabelled.answers);
});

const callReport = `Rep,Week,Calls
e1,2026-01-05,12
e2,2026-01-05,4
canary@small.example,2026-01-05,2
`;
const tidyAndResults = {
  ...smallEngagement,
  sources: [
    {format: "tidy", file: "exports/tidy.csv"},
    {
      format: "call_report",
      file: "exports/calls.csv",
      person: "Rep",
      week: "Week",
      activities: {Calls: "calls"}
    }
  ]
};
const tidyFiles = {
  "exports/tidy.csv": `${tidyAnswers(["2026Q1 e1 L1 meta yes start 3", "2026Q1 e2 L1 meta no - -"])}`,
  "exports/calls.csv": callReport,
  "results.csv": "quarter,team,metric,value\n2026Q1,east,wins,3\n"
};

test("tidy answers and files of results that are as they were are not read again, whatever roster and titles say", async () => {
  const {folder, open} = await setUp(tidyAndResults, tidyFiles);
  const first = await open();
  expect([first.read, first.results.length]).toEqual([[...lists, "exports/tidy.csv"], 2]);
  await writeFile(join(folder, "engagement.json"), JSON.stringify({...tidyAndResults, title: "Other"}));
  const second = await open();
  expect([second.read, second.kept]).toEqual([[], [...lists, "exports/tidy.csv"]]);
  expect(second.details.get("results")).toBe("2 team results, 2 of their files read before");
  for (const part of ["answers", "results", "problems", "quality"] as const)
    expect(second[part]).toEqual(first[part]);
  // Whose team somebody is in is looked up anew.
  const people = await readFile(join(folder, "people.csv"), "utf8");
  await writeFile(join(folder, "people.csv"), people.replace("e2,rep,east,b1", "e2,rep,west,b2"));
  await writeFile(join(folder, "results.csv"), tidyFiles["results.csv"].replace("3", "5"));
  const changed = await open();
  expect([changed.read, changed.kept]).toEqual([["people.csv"], ["expectations.csv", "exports/tidy.csv"]]);
  expect(changed.details.get("results")).toContain("1 of their files read before");
  expect(changed.results).toContainEqual(expect.objectContaining({team: "west", metric: "calls", value: 4}));
  expect(changed.results).toContainEqual(expect.objectContaining({team: "east", metric: "wins", value: 5}));
});

const chart = `Employee ID,Name,E-Mail,Manager,Team
b1,Canary Anna,canary-anna@small.example,,East
e1,Canary Emil,canary-emil@small.example,canary-anna@small.example,East
e2,Canary Ines,canary-ines@small.example,nobody@small.example,East
`;
const charts = {
  "people.csv": null,
  "exports/hr-2026Q1.csv": chart,
  "exports/hr-2026Q2.csv": `${chart}e3,Canary Ole,canary-ole@small.example,b1,West\n`,
  "exports/2026Q1.csv": survey("Start"),
  "exports/2026Q2.csv": survey("Stop")
};

/** The small engagement with an org chart and an export for each of the quarters. */
function withCharts(quarters: readonly string[]) {
  const sources = quarters.flatMap((quarter) => [
    {
      ...{format: "org_chart", file: `exports/hr-${quarter}.csv`, quarter},
      ...{person: "Employee ID", manager: "Manager", team: "Team", alsoKnownBy: ["E-Mail"]},
      group: {managers: "leader", others: "rep"}
    },
    source(quarter)
  ]);
  return {...smallEngagement, sources};
}

test("a new quarter's org chart alone is read, and its people are as if all were", async () => {
  const {folder, open} = await setUp(withCharts(["2026Q1"]), charts);
  const first = await open();
  expect(first.read).toEqual([
    ...["expectations.csv", "exports/hr-2026Q1.csv", "people.csv", "exports/2026Q1.csv"]
  ]);
  await writeFile(join(folder, "engagement.json"), JSON.stringify(withCharts(["2026Q1", "2026Q2"])));
  const second = await open();
  expect(second.read).toEqual(["exports/hr-2026Q2.csv", "people.csv", "exports/2026Q2.csv"]);
  expect(second.kept).toEqual(["expectations.csv", "exports/hr-2026Q1.csv", "exports/2026Q1.csv"]);
  const anew = await (await setUp(withCharts(["2026Q1", "2026Q2"]), charts)).open();
  expect(second.problems.map(({code}) => code)).toContain("orphan");
  for (const part of ["answers", "problems"] as const) expect(second[part]).toEqual(anew[part]);
  expect(second.quality!.sources).toEqual(anew.quality!.sources);
});

test("an export whose people an org chart now says to be others is read again, and no other", async () => {
  const withOle = charts["exports/hr-2026Q2.csv"];
  const {folder, open} = await setUp(withCharts(["2026Q1", "2026Q2"]), {
    ...{...charts, "exports/hr-2026Q1.csv": withOle},
    "exports/2026Q1.csv": survey("Start").replace("e1,Start", "canary-emil@small.example,Start")
  });
  await open();
  const swapped = withOle.replace("canary-emil@", "x@").replace("canary-ole@", "canary-emil@");
  for (const quarter of ["2026Q1", "2026Q2"])
    await writeFile(join(folder, `exports/hr-${quarter}.csv`), swapped);
  const {read, kept} = await open();
  expect(read).toContain("exports/2026Q1.csv");
  expect(kept).toContain("exports/2026Q2.csv");
});

test.each([
  ["surveys", 4, engagement, undefined],
  ["tidy answers and results", 5, tidyAndResults, tidyFiles],
  ["org charts", 5, withCharts(["2026Q1", "2026Q2"]), charts]
])(
  "nothing of a person stands in what is kept of %s, but what the warehouse holds",
  async (_, kept, given, files) => {
    const {open, shelf} = await setUp(given, files);
    await open();
    expect(await readdir(await shelf())).toHaveLength(kept);
    for (const name of await readdir(await shelf())) {
      const facts = await readFile(join(await shelf(), name, "facts.json"), "utf8");
      const db = await openDatabase(join(await shelf(), name, "tables.db"), {readOnly: true});
      try {
        const tables = await db.rows<{name: string}>("SELECT table_name AS name FROM duckdb_tables()");
        let all = facts;
        for (const table of tables) all += JSON.stringify(await db.rows(`FROM ${table.name}`));
        for (const secret of ["canary", "Canary", "192.0.2.77", '"e1"', '"e2"', "11400000001"])
          expect(all).not.toContain(secret);
      } finally {
        db.close();
      }
    }
  }
);

test("a question that an export words otherwise than the quarter before is told", async () => {
  const {folder, open} = await setUp();
  await writeFile(
    join(folder, "exports/2026Q2.csv"),
    survey("Stop").replace("What is expected?", "What is expected of you?").replace("Anything?", "ANYTHING ?")
  );
  const {quality} = await open();
  expect(quality!.wordings).toEqual([
    {
      ...{quarter: "2026Q2", part: "question", perspective: "meta", field: "action", expectations: 1},
      ...{before: "What is expected?", after: "What is expected of you?"}
    }
  ]);
});
