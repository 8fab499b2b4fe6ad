import {expect, test} from "vitest";
import {unitsOf} from "../../loaders/coding/units.js";
import type {Problem} from "../../loaders/engagement/problem.js";
import {readEngagement} from "../../loaders/engagement/read.js";
import type {EngagementInput} from "../../loaders/engagement/schema.js";
import {openDatabase} from "../../loaders/warehouse/duckdb.js";
import {ingest} from "../../loaders/warehouse/ingest.js";
import {smallEngagement, smallPeople, writeEngagement} from "../engagement-folder.js";

const about = {holder: "leader", target: "rep"};
const engagement: EngagementInput = {
  ...smallEngagement,
  sources: [
    {
      ...{format: "table", file: "open.csv", quarter: "2026Q1", respondent: "id"},
      statements: [
        {pattern: "^leaders want", perspective: "meta", ...about},
        {pattern: "^I want", perspective: "direct", ...about}
      ]
    }
  ]
};

const header = "id,First name,leaders want,I want";
const answers = [
  "b1,Berta,,stop discounting; start logging calls",
  'e1,Emil,stop discounting,"not asked, and not read"',
  "e2,Erna,stop discounting,",
  'e3,Egon,"ask Berta, she knows",',
  "w1,Wim,👍,",
  "w2,Wanda,,"
];

interface Found {
  problems: Problem[];
  rows<Row>(sql: string): Promise<Row[]>;
}

/** The small engagement with answers to open questions, read; `files` are what coders wrote. */
async function read(files: Record<string, string>, use: (found: Found) => Promise<void>): Promise<void> {
  const folder = await writeEngagement(
    {"open.csv": `${[header, ...answers].join("\n")}\n`, ...files},
    engagement
  );
  const {engagement: parsed} = await readEngagement(folder);
  const db = await openDatabase(":memory:");
  try {
    const problems = await ingest(db, folder, parsed!, Buffer.alloc(32), () => {});
    await use({problems, rows: (sql) => db.rows(sql)});
  } finally {
    db.close();
  }
}

/** Ids of the units by their words. */
async function idsOf(): Promise<Map<string, string>> {
  let ids = new Map<string, string>();
  await read({}, async ({rows}) => {
    const units = await rows<{unit: string; shown: string}>("SELECT unit, shown FROM units");
    ids = new Map(units.map(({unit, shown}) => [shown, unit]));
  });
  return ids;
}

test("open columns become units: two ideas are two, the same words are one with every mention, names are masked", async () => {
  await read({}, async ({problems, rows}) => {
    expect(await rows("SELECT shown, part FROM units ORDER BY ALL")).toEqual([
      {shown: "ask [name], she knows", part: 1},
      {shown: "start logging calls", part: 2},
      {shown: "stop discounting", part: 1},
      {shown: "stop discounting", part: 1}
    ]);
    const mentions = await rows<{group: string; perspective: string; n: number}>(
      'SELECT "group", perspective, count(*) AS n FROM mentions GROUP BY ALL ORDER BY ALL'
    );
    expect(mentions).toEqual([
      {group: "leader", perspective: "direct", n: 2},
      {group: "rep", perspective: "meta", n: 3}
    ]);
    expect(problems.map(({code, column, rows}) => [code, column, rows])).toEqual([
      ["answered_for_another_group", "I want", undefined]
    ]);
    const tables = await rows<{name: string}>(
      "SELECT table_name AS name FROM duckdb_tables() WHERE NOT temporary"
    );
    for (const {name} of tables)
      expect(JSON.stringify(await rows(`FROM "${name}"`)), name).not.toMatch(/Emil|Wanda/);
  });
});

test("the same answer 500 times is one unit, coded once, and every mention counts", async () => {
  const crowd = Array.from({length: 500}, (_, i) => `r${i}`);
  const files = {
    "people.csv": `${smallPeople}${crowd.map((id) => `${id},rep,east,b1,,,\n`).join("")}`,
    "open.csv": `${header}\n${crowd.map((id) => `${id},,stop discounting,\n`).join("")}`
  };
  const [unit] = unitsOf([{...about, asked: null, text: "stop discounting"}], ["en"]);
  const line = `unit,action,code\n${unit!.unit},stop,L2\n`;
  await read({...files, "codings/anna.csv": line, "codings/ben.csv": line}, async ({problems, rows}) => {
    expect(problems.filter(({severity}) => severity === "error")).toEqual([]);
    expect(
      await rows("SELECT how, count(*) AS n FROM units LEFT JOIN coded_units USING (unit) GROUP BY ALL")
    ).toEqual([{how: "same", n: 1}]);
    expect(await rows("SELECT count(*) AS n FROM mentions")).toEqual([{n: 500}]);
    expect(
      await rows("SELECT expectation, count(DISTINCT respondent) AS n FROM unprompted_answers GROUP BY ALL")
    ).toEqual([{expectation: "L2", n: 500}]);
  });
});

test("what coders gave becomes unprompted answers: same or settled counts, open does not, and answers stay apart", async () => {
  const ids = await idsOf();
  const [discounts, calls] = ["stop discounting", "start logging calls"].map((words) => ids.get(words)!);
  const line = (unit: string, action: string, code: string) => `${unit},${action},${code},,,,,,,,`;
  const head = "unit,action,code,match,note,flag,suggestions,rank,codebook,hand,coded_at";
  const files = {
    "codings/anna.csv": `${[head, line(discounts!, "stop", "L2"), line(calls!, "start", "L1")].join("\n")}\n`,
    "codings/ben.csv": `${[head, line(discounts!, "stop", "L2"), line(calls!, "start", "L3")].join("\n")}\n`
  };
  const unprompted =
    "SELECT expectation, perspective, action, match, count(*) AS n FROM unprompted_answers GROUP BY ALL ORDER BY ALL";
  await read(files, async ({problems, rows}) => {
    expect(problems.filter(({severity}) => severity === "error")).toEqual([]);
    expect(await rows("SELECT how, count(*) AS n FROM coded_units GROUP BY ALL ORDER BY ALL")).toEqual([
      {how: "open", n: 1},
      {how: "same", n: 1}
    ]);
    expect(await rows(unprompted)).toHaveLength(1);
    expect(await rows("FROM answers")).toEqual([]);
  });
  const decided = `unit,coder_1,action_1,code_1,coder_2,action_2,code_2,action,code,reason,decided_by,way
${calls},anna,start,L1,ben,start,L3,start,L1,calls are L1,dora,third
`;
  await read({...files, "adjudications.csv": decided}, async ({rows}) => {
    expect(await rows<{expectation: string}>(unprompted)).toContainEqual({
      ...{expectation: "L1", perspective: "direct", action: "start", match: "full", n: 1}
    });
  });
});

test.each([
  [
    "a unit that is gone",
    {"codings/anna.csv": "unit,action,code\n0123456789ab,stop,L1\n"},
    "unit_gone",
    "warning"
  ],
  ["two coders with one name", {"codings/Anna (1).csv": "unit,action,code\n"}, "bad_coder", "error"],
  ["a file edited by hand", {"codings/anna.csv": "Unit No,what\n1,2\n"}, "missing_column", "error"],
  ["cuts beyond the answer", {"splits.csv": "answer,cuts\nffffffffffff,4\n"}, "unknown_answer", "warning"],
  [
    "a codebook with a hole",
    {"codes.csv": "code,label,successors,retired\nX1,Pay,X9,2\n"},
    "unknown_code",
    "error"
  ]
])("%s is named, with a way on", async (_, files, code, severity) => {
  await read(files as unknown as Record<string, string>, async ({problems}) => {
    const found = problems.find((problem) => problem.code === code);
    expect(found).toMatchObject({severity});
    expect(found!.hint).not.toBe("");
  });
});

test("codes of an older codebook follow merges, wait after splits, and unknown ones count for nothing", async () => {
  const ids = await idsOf();
  const discounts = ids.get("stop discounting")!;
  const codes = `code,label,definition,example_1,example_2,added,retired,successors
X1,Rebates,Price cuts,a,b,1,2,L2
X2,Prices,All of prices,a,b,1,2,L1 L2
`;
  const coded = (code: string) => ({
    "codes.csv": codes,
    "codings/anna.csv": `unit,action,code\n${discounts},stop,${code}\n`
  });
  const last = async (code: string) => {
    let found: unknown;
    await read(coded(code), async ({problems, rows}) => {
      const [unit] = await rows<{how: string; code: string}>("SELECT how, code FROM coded_units");
      const [given] = await rows<{code: string}>("SELECT code FROM codings");
      found = [unit ?? null, given?.code ?? null, problems.map((problem) => problem.code).at(-1)];
    });
    return found;
  };
  expect(await last("X1")).toEqual([{how: "single", code: "L2"}, "X1", "answered_for_another_group"]);
  expect(await last("X2")).toEqual([{how: "recode", code: null}, "X2", "code_was_split"]);
  expect(await last("Y9")).toEqual([null, null, "unknown_code"]);
});
