import {cp, mkdir, readdir, readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {PassThrough} from "node:stream";
import {fileURLToPath} from "node:url";
import {csvParse} from "d3";
import {expect, test} from "vitest";
import {conversation} from "../../loaders/cli/conversation.js";
import {initEngagement} from "../../loaders/draft/init.js";
import {leftOpen, type Question, type ToDecide, takeGuesses} from "../../loaders/draft/question.js";
import {openDatabase} from "../../loaders/warehouse/duckdb.js";
import {openWarehouse} from "../../loaders/warehouse/warehouse.js";
import {demoReading} from "../demo-warehouse.js";
import {plumbline, plumblineProcess, temporaryFolder} from "./run.js";

const demo = fileURLToPath(new URL("../../data/demo", import.meta.url));

/** A small SurveyMonkey export: a leader and two reps, about two statements. */
function survey({
  role = true,
  statements = ["Log every call", "Stop discounting"],
  scale = "Stop,Start"
} = {}) {
  const header = "Respondent ID,Collector ID,Start Date,End Date,IP Address,Email Address,Custom Data 1";
  const blanks = statements
    .slice(1)
    .map(() => ",")
    .join("");
  const row = (id: string, group: string, direct: string, meta: string) =>
    `11400000000${id.length}${id.slice(1)},450,02/25/2026 09:00:00 AM,02/25/2026 09:09:00 AM,192.0.2.1,canary@small.example,${id}${role ? `,${group}` : ""},${direct},${meta}`;
  const none = statements.map(() => "").join(",");
  return [
    `${header}${role ? ",What is your role?" : ""},What do you expect of your reps?${blanks},What does your leader expect of you?${blanks}`,
    `,,,,,,${role ? ",Response" : ""},${statements.join(",")},${statements.join(",")}`,
    row("b1", "Sales leader", scale, none),
    row("e1", "Sales rep", none, scale),
    row("e2", "Sales rep", none, scale)
  ].join("\n");
}

async function inbox(files: Record<string, string>): Promise<{folder: string; paths: string[]}> {
  const root = await temporaryFolder();
  const box = join(root, "inbox");
  await mkdir(box);
  for (const [name, text] of Object.entries(files)) await writeFile(join(box, name), text);
  return {folder: join(root, "acme"), paths: Object.keys(files).map((name) => join(box, name))};
}

async function jsonOf(path: string) {
  return JSON.parse(await readFile(path, "utf8"));
}

const guesses = () => {
  const open: ToDecide[] = [];
  return {ask: takeGuesses(open), open};
};

test("init on the demo's exports drafts what a person mapped by hand: the same codebook and the same answers", async () => {
  const {folder} = await inbox({});
  const exports = (await readdir(join(demo, "exports"))).map((name) => join(demo, "exports", name));
  const run = await plumbline(["init", folder, ...exports, "--yes", "--json"]);
  expect(run.code).toBe(0);
  const made = JSON.parse(run.stdout);
  expect(made).toMatchObject({
    expectations: 48,
    left: [],
    files: ["engagement.json", "expectations.csv", "people.csv"]
  });
  expect(made.toDecide.map(({file, field}: ToDecide) => [file, field])).toEqual([
    ["engagement.json", "title"],
    ["people.csv", "respondent"],
    ["people.csv", "team"],
    ["expectations.csv", "action, foil, theme, importance, level"]
  ]);
  for (const path of exports)
    expect((await readFile(join(folder, path.slice(demo.length)))).equals(await readFile(path)), path).toBe(
      true
    );

  const columns = (text: string) =>
    csvParse(text).map(({theme, importance, level, ...row}) => Object.values(row).join(" | "));
  const codebook = async (of: string) => columns(await readFile(join(of, "expectations.csv"), "utf8"));
  expect(await codebook(folder)).toEqual(await codebook(demo));

  await cp(join(demo, "people.csv"), join(folder, "people.csv"));
  const cache = await temporaryFolder();
  const checked = await plumbline(["check", folder, "--json"], {cache});
  expect(checked.code).toBe(0);
  const left = JSON.parse(checked.stdout).problems.filter(({code}: {code: string}) => code === "to_decide");
  expect(left).toHaveLength(made.toDecide.length);
  expect(left[2]).toMatchObject({severity: "warning", file: "people.csv", column: "team"});

  const databases = [];
  for (const reading of [openWarehouse(folder, cache, () => {}), demoReading()])
    databases.push((await reading).warehouse!.database);
  const db = await openDatabase(":memory:");
  try {
    await db.run(
      `ATTACH '${databases[0]}' AS mine (READ_ONLY); ATTACH '${databases[1]}' AS theirs (READ_ONLY)`
    );
    // What only a person knows: whether comments are kept.
    const cells = (of: string, table: string) =>
      `SELECT * ${table === "answers" ? "EXCLUDE (comment)" : ""} FROM ${of}.${table}`;
    for (const table of ["answers", "results", "statements"]) {
      const [count] = await db.rows<{n: number; same: number}>(
        `SELECT (SELECT count(*) FROM theirs.${table}) AS n, (SELECT count(*) FROM (${cells("mine", table)} INTERSECT ALL ${cells("theirs", table)})) AS same`
      );
      expect(count!.same, table).toBe(count!.n);
      expect(count!.n).toBeGreaterThan(40);
    }
  } finally {
    db.close();
  }
}, 120_000);

test("init run again adds one more export's source and leaves the rest as it was", async () => {
  const {folder, paths} = await inbox({
    "2026Q1.csv": survey(),
    "2026Q2.csv": survey({statements: ["Log every call", "Ask first"]})
  });
  await initEngagement(folder, paths.slice(0, 1), guesses());
  const before = await readFile(join(folder, "expectations.csv"), "utf8");
  const again = await initEngagement(folder, paths, guesses());
  expect(again).toMatchObject({known: ["exports/2026Q1.csv"], exports: ["exports/2026Q2.csv"], left: []});
  const engagement = await jsonOf(join(folder, "engagement.json"));
  expect(engagement.sources.map(({file}: {file: string}) => file)).toEqual([
    "exports/2026Q1.csv",
    "exports/2026Q2.csv"
  ]);
  expect(engagement.quarters.map(({id}: {id: string}) => id)).toEqual(["2026Q1", "2026Q2"]);
  const after = await readFile(join(folder, "expectations.csv"), "utf8");
  expect(after).toBe(`${before}LR03,leader,rep,start,Ask first,,,,false,,,1\n`);
  expect(await initEngagement(folder, paths, guesses())).toMatchObject({files: [], exports: [], left: []});
});

test("a file that was edited by hand is left, and the draft is written beside it", async () => {
  const {folder, paths} = await inbox({"2026Q1.csv": survey(), "2026Q2.csv": survey()});
  await initEngagement(folder, paths.slice(0, 1), guesses());
  const file = join(folder, "engagement.json");
  const mine = (await readFile(file, "utf8")).replace('"Acme"', '"Acme Pumps"');
  await writeFile(file, mine);
  const {code, stdout} = await plumbline(["init", folder, paths[1]!, "--yes"]);
  expect(code).toBe(0);
  expect(stdout).toContain(
    "engagement.json was edited by hand and is left; the new draft is engagement.draft.json"
  );
  expect(await readFile(file, "utf8")).toBe(mine);
  const draft = await jsonOf(join(folder, "engagement.draft.json"));
  expect([draft.title, draft.sources.length]).toEqual(["Acme Pumps", 2]);
});

test("an export that lies below the folder already is referenced where it is", async () => {
  const {folder} = await inbox({});
  await mkdir(join(folder, "sent"), {recursive: true});
  await writeFile(join(folder, "sent", "2026Q1.csv"), survey());
  await initEngagement(folder, [join(folder, "sent", "2026Q1.csv")], guesses());
  expect((await jsonOf(join(folder, "engagement.json"))).sources[0].file).toBe("sent/2026Q1.csv");
  expect(await readdir(folder)).not.toContain("exports");
});

test("what the file does not say is guessed, and left to be decided", async () => {
  const {folder, paths} = await inbox({"answers.csv": survey({role: false, scale: "Stop,Perhaps"})});
  const {code, stdout} = await plumbline(["init", folder, ...paths, "--yes", "--json"]);
  expect(code).toBe(0);
  const open = JSON.parse(stdout).toDecide.map(({field, guess}: ToDecide) => [field, guess]);
  expect(open).toContainEqual(["title", "Acme"]);
  expect(open).toContainEqual(["quarter", "2026Q1"]);
  expect(open).toContainEqual(["labels.action", ""]);
});

test("nothing is written where a file cannot be read, holds no answers, or the folder is a file", async () => {
  const {folder, paths} = await inbox({
    "2026Q1.csv": survey(),
    "empty.csv": "",
    "costs.csv": "place;note\nx y z;u v w\n"
  });
  const [good, empty, costs] = paths as [string, string, string];
  const problems: [string[], string, string][] = [
    [[good, empty], "empty_export", empty],
    [[good, `${good}.gone`], "missing_file", `${good}.gone`],
    [[costs], "no_source", costs]
  ];
  for (const [sent, code, file] of problems)
    expect(await initEngagement(folder, sent, guesses())).toEqual({
      problems: [expect.objectContaining({code, file})]
    });
  const refused: [string[], number, string][] = [
    [["init", folder, good, empty, "--yes"], 1, "empty.csv: found an empty file"],
    [["init", good, costs, "--yes"], 2, "is a file; a folder is expected"],
    [["init", folder, good], 2, "--yes takes every guess"]
  ];
  const runs = await Promise.all(refused.map(([args]) => plumblineProcess(args)));
  for (const [at, [, code, said]] of refused.entries()) {
    const run = runs[at]!;
    expect([run.code, run.stdout + run.stderr]).toEqual([code, expect.stringContaining(said)]);
  }
  expect(await readdir(join(folder, ".."))).toEqual(["inbox"]);
});

/** Types `keys` into a conversation, one at a time, whenever it has asked; returns its answer or how it ended. */
async function talk(
  questions: Question[],
  keys: string[]
): Promise<{answers: string[]; shown: string; ended: unknown}> {
  const input = Object.assign(new PassThrough(), {isTTY: true, setRawMode: () => {}});
  const output = Object.assign(new PassThrough(), {isTTY: true, columns: 200, rows: 40});
  let shown = "";
  output.on("data", (chunk) => {
    shown += chunk;
  });
  const typing = setInterval(() => {
    const key = keys.shift();
    if (key !== undefined) input.write(key);
  }, 20);
  const ask = conversation(input as never, output as never);
  const answers: string[] = [];
  try {
    for (const question of questions) answers.push(await ask(question));
    return {answers, shown, ended: null};
  } catch (error) {
    return {answers, shown, ended: error};
  } finally {
    clearInterval(typing);
  }
}

const title: Question = {
  ...leftOpen({file: "engagement.json", field: "title", message: "", guess: "Acme", hint: ""}),
  message: "What is the client called?",
  isSure: false,
  refuse: (text) => (text === "" ? "a name" : undefined)
};
const holder: Question = {
  ...title,
  field: "holder",
  message: "Who holds them?",
  guess: "rep",
  isSure: true,
  options: ["leader", "rep", "service"].map((value) => ({value, label: value}))
};
const backspace = "\x7f";
const [enter, down, interrupt] = ["\r", "\x1b[B", "\x03"];

test("the conversation takes guesses as defaults, refuses bad answers, and does not ask what is sure", async () => {
  const sure = {...title, field: "perspective", isSure: true, guess: "meta"};
  const typed = [...Array(4).fill(backspace), enter, "P", "S", enter, down, enter];
  const {answers, shown} = await talk([title, holder, sure], typed);
  expect(answers).toEqual(["PS", "service", "meta"]);
  expect(shown).toContain("Expected: a name.");
  expect((await talk([title, holder], [enter, enter])).answers).toEqual(["Acme", "rep"]);
});

test("Ctrl-C in the conversation ends it, says so, and nothing is half-written", async () => {
  const {ended, shown} = await talk([title, holder], [enter, interrupt]);
  expect(ended).toMatchObject({exitCode: 130});
  expect(shown).toContain("Nothing was written.");
  const {folder, paths} = await inbox({"2026Q1.csv": survey()});
  const ask = async () => {
    throw ended;
  };
  await expect(initEngagement(folder, paths, {ask, open: []})).rejects.toBe(ended);
  expect(await readdir(join(folder, ".."))).toEqual(["inbox"]);
});

test("a whole inbox is an engagement: survey, deals, quotas of a fiscal year, call report and org chart", async () => {
  const {folder, paths} = await inbox({
    "2026Q1.csv": survey({role: false}),
    "deals.csv": `Record ID,Deal Name,Deal Stage,Close Date,Deal owner,Amount
1,Pumps,Closed Won,2026-01-15 10:00,Canary Anna,500
2,Valves,Lost,2026-02-15 10:00,Canary Anna,900
`,
    "plan.csv": "Team,Q1 FY26,Q2 FY26\nEast,1000,1200\nTotal,1000,1200\n",
    "calls.csv": "Rep ID,Week,Calls,Meetings\ne1,2026-W10,40,4\ne2,2026-W10,20,2\n",
    "staff.csv": `Employee ID,Full name,Manager ID,Title,Team,Hire Date
b1,Canary Boss,,Regional Sales Manager,East,2020-01-01
e1,Canary Anna,b1,Sales Rep,East,2020-01-01
e2,Canary Bert,b1,Sales Rep,East,2020-01-01
e3,Canary Carl,b1,Sales Rep,East,2020-01-01
x1,Canary Dora,b1,Controller,East,2020-01-01
`
  });
  const made = await initEngagement(folder, paths, guesses());
  if ("problems" in made) throw new Error(JSON.stringify(made.problems));
  expect(made.recognised.map(({format}) => format)).toEqual([
    ...["surveymonkey", "hubspot_deals", "quota_table", "call_report", "org_chart"]
  ]);
  const open = made.toDecide.map(({field, question}) => `${field}: ${question}`);
  expect(open).toContain("quarter: Which calendar quarter is Q1 FY26 of exports/plan.csv?");
  expect(open.filter((line) => line.startsWith("respondent"))).toEqual([]);

  const {problems, warehouse} = await openWarehouse(folder, await temporaryFolder(), () => {});
  expect(problems.filter(({code}) => code !== "to_decide")).toEqual([]);
  const db = await openDatabase(warehouse!.database, {readOnly: true});
  try {
    const rows = (sql: string) =>
      db.rows<Record<string, unknown>>(sql).then((all) => all.map((row) => Object.values(row).join(" ")));
    expect(await rows("SELECT quarter, team, metric, value FROM results ORDER BY metric, quarter")).toEqual([
      "2026Q1 east attainment 0.5",
      "2026Q1 east calls_per_week 30",
      "2026Q1 east meetings_per_week 3",
      "2026Q1 east quota 1000",
      "2026Q2 east quota 1200"
    ]);
    expect(
      await rows(
        `SELECT "group", team, count(*) FROM roster WHERE quarter = '2026Q1' GROUP BY ALL ORDER BY ALL`
      )
    ).toEqual(["leader east 1", "rep east 3"]);
    expect(await rows("SELECT count(*) FROM answers WHERE status = 'answered'")).toEqual(["6"]);
  } finally {
    db.close();
  }
});

test("two formats that fit are a question, with the surest as the guess", async () => {
  const header =
    "#,quarter,respondent,expectation,perspective,known,action,Start Date (UTC),Submit Date (UTC),Network ID";
  const row = "a1,2026Q1,e1,L1,meta,yes,start,2026-02-03 10:00:00,2026-02-03 10:05:00,n1";
  const {folder, paths} = await inbox({"both.csv": `${header}\n${row}\n`});
  const asked: Question[] = [];
  const ask = async (question: Question) => {
    asked.push(question);
    return question.guess;
  };
  await initEngagement(folder, paths, {ask, open: []});
  expect(asked.find(({field}) => field === "format")?.options?.map(({value}) => value)).toEqual([
    "tidy",
    "typeform"
  ]);
});
