import {createHmac} from "node:crypto";
import {chmod, readFile, stat, writeFile} from "node:fs/promises";
import {join} from "node:path";
import fc from "fast-check";
import {expect, test, vi} from "vitest";
import {analysisOf} from "../../loaders/alignment/analysis.js";
import {secretsOf} from "../../loaders/attack/secrets.js";
import {simulate} from "../../loaders/simulate/simulate.js";
import {openDatabase} from "../../loaders/warehouse/duckdb.js";
import {definePseudonyms, keyFile, pseudonymKey} from "../../loaders/warehouse/pseudonym-key.js";
import {openWarehouse} from "../../loaders/warehouse/warehouse.js";
import {temporaryFolder} from "../cli/run.js";
import {smallEngagement, tidyAnswers, writeEngagement} from "../engagement-folder.js";

const people = `respondent,group,team,manager
B17001,leader,east,C17000
B17002,leader,west,C17000
E17001,rep,east,B17001
E17002,rep,east,B17001
Anna.Berg@small.example,rep,west,B17002
`;
const early = ["B17001 L1 direct - start 4", "E17001 L1 meta yes start 4", "E17002 L1 meta no - -"];
/** The second quarter comes from another tool, which writes the address in small letters. */
const late = `Respondent ID,Custom Data 1,What is expected?
,,"Log every call, the same day"
1,E17001,Stop
2,anna.berg@small.example,Start
`;
const engagement = {
  ...smallEngagement,
  sources: [
    {format: "tidy", file: "answers.csv"},
    {
      ...{format: "surveymonkey", file: "late.csv", quarter: "2026Q2", respondent: "Custom Data 1"},
      columns: [{pattern: "\\[(?<expectation>.+)\\]$", perspective: "meta", field: "action"}]
    }
  ]
};
const ids = ["B17001", "B17002", "C17000", "E17001", "E17002", "Anna.Berg@small.example"];

async function read(key: string) {
  const answers = [
    ...early.map((row) => `2026Q1 ${row}`),
    "2026Q1 Anna.Berg@small.example L1 meta yes start 4"
  ];
  const folder = await writeEngagement(
    {"people.csv": people, "answers.csv": tidyAnswers(answers), "late.csv": late},
    engagement
  );
  const {warehouse, problems} = await openWarehouse(folder, await temporaryFolder(), () => {}, key);
  expect(problems).toEqual([]);
  return warehouse!;
}

test("a pseudonym is HMAC-SHA-256 of the id as node:crypto makes it, whatever its letters", async () => {
  const key = Buffer.from("0123456789abcdef0123456789abcdef");
  const db = await openDatabase(":memory:");
  await definePseudonyms(db, key);
  const texts = fc.sample(fc.string({unit: "grapheme", minLength: 1}), {numRuns: 300, seed: 1});
  const written = texts
    .map((text) => text.replaceAll("\0", ""))
    .filter((text) => text.replaceAll(" ", "") !== "");
  await db.table(
    "ids",
    {id: "VARCHAR"},
    written.map((id) => ({id}))
  );
  const rows = await db.rows<{id: string; made: string}>(
    "SELECT trim(id) AS id, pseudonym(id) AS made FROM ids"
  );
  const nothing = await db.rows("SELECT pseudonym('  ') AS blank, pseudonym(NULL) AS none");
  db.close();
  expect(rows).toHaveLength(written.length);
  for (const {id, made} of rows) {
    const same = id.includes("@") ? id.toLowerCase() : id;
    expect(made).toBe(createHmac("sha256", key).update(same).digest("hex").slice(0, 32));
  }
  expect(nothing).toEqual([{blank: null, none: null}]);
});

test("no table of the warehouse holds an id, and one person is one in every quarter and tool", async () => {
  const {database} = await read(join(await temporaryFolder(), "key"));
  const db = await openDatabase(database, {readOnly: true});
  const tables = await db.rows<{name: string}>("SELECT table_name AS name FROM duckdb_tables()");
  const contents = await Promise.all(tables.map(({name}) => db.rows(`FROM "${name}"`)));
  const quarters = await db.rows<{n: number}>(
    "SELECT count(DISTINCT quarter) AS n FROM answers WHERE perspective = 'meta' GROUP BY respondent ORDER BY n"
  );
  db.close();
  const text = JSON.stringify(contents).toLowerCase();
  expect(text).toContain("log every call");
  expect(ids.filter((id) => text.includes(id.toLowerCase()))).toEqual([]);
  const bytes = (await readFile(database)).toString("latin1").toLowerCase();
  expect(ids.filter((id) => bytes.includes(id.toLowerCase()))).toEqual([]);
  // E17002 answered once; E17001 and Anna Berg in both quarters.
  expect(quarters.map(({n}) => n)).toEqual([1, 2, 2]);
});

test("figures are the same under any key, and what was read under one is not taken for another's", async () => {
  const folder = await temporaryFolder();
  const engagement = join(folder, "engagement");
  await simulate(engagement, {reps: 24, teams: 3, quarters: 1, expectations: 5, seed: 5, as: "tidy"});
  const under = async (name: string) =>
    (await openWarehouse(engagement, join(folder, `cache-${name}`), () => {}, join(folder, name))).warehouse!;
  const [one, other] = [await under("one"), await under("other")];
  expect(other.contentHash).toBe(one.contentHash);
  expect(other.key).not.toBe(one.key);
  const {tables} = await analysisOf(one, () => {});
  // Its p is of people shuffled with a seed, so that their order counts.
  expect(tables.strategic_consensus.some(({p}) => p !== null)).toBe(true);
  expect((await analysisOf(other, () => {})).tables).toEqual(tables);
  const texts = async (warehouse: typeof one) =>
    (await secretsOf(warehouse)).personal
      .filter(({kind}) => kind === "pseudonym of a person")
      .map(({text}) => text);
  expect((await texts(one)).filter((text) => text.length !== 32)).toEqual([]);
  const [here, there] = [await texts(one), await texts(other)];
  expect(here.length).toBeGreaterThan(24);
  expect(here.filter((text) => there.includes(text))).toEqual([]);
});

test("the leak scan looks for the ids of the files themselves, managers' too, and for pseudonyms", async () => {
  const {personal} = await secretsOf(await read(join(await temporaryFolder(), "key")));
  const kinds = Object.fromEntries(personal.map(({kind, text}) => [text, kind]));
  expect(kinds).toMatchObject({
    C17000: "manager's id",
    B17001: "manager's id",
    B17002: "id of a manager of one",
    E17001: "respondent's id",
    "anna.berg@small.example": "respondent's id",
    "Anna.Berg@small.example": "respondent's id"
  });
});

test("the key is made once, for its owner alone, however many ask for it at once", async () => {
  const file = join(await temporaryFolder(), "new", "key");
  const keys = await Promise.all(Array.from({length: 5}, () => pseudonymKey(file)));
  expect(new Set([...keys, await pseudonymKey(file)].map((key) => key.toString("hex"))).size).toBe(1);
  expect(keys[0]).toHaveLength(32);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
});

test("a key that others may read, and a file that is none, are refused in words", async () => {
  const file = join(await temporaryFolder(), "key");
  await pseudonymKey(file);
  await chmod(file, 0o644);
  await expect(pseudonymKey(file)).rejects.toThrow(/found mode 644, expected 600.*chmod 600/);
  await writeFile(file, "secret\n");
  await expect(pseudonymKey(file)).rejects.toThrow(/expected 64 hexadecimal digits/);
});

test("PLUMBLINE_KEY names another place", () => {
  vi.stubEnv("PLUMBLINE_KEY", "/elsewhere/key");
  expect(keyFile()).toBe("/elsewhere/key");
  vi.unstubAllEnvs();
  expect(keyFile()).toMatch(/\.plumbline\/key$/);
});
