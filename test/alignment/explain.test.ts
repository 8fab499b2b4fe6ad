import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {beforeAll, expect, test} from "vitest";
import {analysisOf} from "../../loaders/alignment/analysis.js";
import {analyze} from "../../loaders/alignment/analyze.js";
import {methodRules} from "../../loaders/alignment/counts.js";
import {explain} from "../../loaders/alignment/explain/explain.js";
import {findFigure} from "../../loaders/alignment/explain/figure.js";
import {type Tables, tableNames} from "../../loaders/alignment/tables.js";
import {openDatabase} from "../../loaders/warehouse/duckdb.js";
import type {Warehouse} from "../../loaders/warehouse/warehouse.js";
import {demoReading} from "../demo-warehouse.js";

let warehouse: Warehouse;
let tables: Tables;

beforeAll(async () => {
  const reading = await demoReading();
  if (reading.warehouse === null) throw new Error(JSON.stringify(reading.problems));
  warehouse = reading.warehouse;
  tables = (await analysisOf(warehouse, () => {})).tables;
});

const figures = [
  "understanding",
  "understanding team=west quarter=2026Q2",
  "understanding team=west expectation=LR01",
  "themes theme=CRM team=*",
  "regions region=Coast",
  "regions region=Coast expectation=LR01",
  "coorientation measure=accuracy_target field=level",
  "coorientation measure=agreement field=action team=west",
  "states team=west",
  "consensus group=leader perspective=direct expectation=LR01",
  "participation group=rep team=west",
  "scorecard measure=alpha holder=leader",
  "scorecard measure=clear_targets",
  "scorecard measure=clear_to_target",
  "scorecard measure=asked",
  "scorecard measure=not_known question=5",
  "scorecard measure=tested",
  "scorecard measure=calibration_gap",
  "results team=west quarter=2026Q2",
  "reliability group=rep perspective=own expectation=LR01",
  "strategic_consensus group=leader group_b=rep",
  "priority expectation=LR01",
  "change",
  "change team=west expectation=LR01",
  "results_link horizon=1",
  "comparisons expectation=LR01",
  "unprompted perspective=meta expectation=LR01",
  "mentioned_themes theme=CRM group=rep holder=leader",
  "warnings id=6"
];

async function explained(words: string) {
  const {engagement, database} = warehouse;
  const quarters = engagement.quarters.map(({id}) => id);
  const {headline} = engagement.method;
  const figure = findFigure(words.split(" "), tables, {quarters, headline});
  return explain(figure, database, methodRules(engagement), quarters, headline);
}

/** What an arithmetic formula comes to; NaN where it is words. */
function worth(formula: string): number {
  const code = formula
    .replace(/, not below 0$/, "")
    .replaceAll("^", "**")
    .replaceAll("sqrt", "Math.sqrt");
  if (/[a-z]/i.test(code.replaceAll("Math.sqrt", ""))) return Number.NaN;
  return new Function(
    `return ${code.replaceAll(/(\d)\s*\*\*\s*2/g, "$1 ** 2").replaceAll(/- -/g, "+ ")}`
  )() as number;
}

test("every table is explained", () => {
  const named = new Set(figures.map((words) => words.split(" ")[0]));
  expect([...named].sort()).toEqual([...tableNames].sort());
});

test.each(figures)("%s: counts, and formulas that come to the figures", async (words) => {
  const {columns, counts, method} = await explained(words);
  expect(method.length).toBeGreaterThan(0);
  if (!words.startsWith("warnings")) expect(counts[0]!.rows.length).toBeGreaterThan(0);
  for (const {filled, value} of columns) {
    const number = filled === null ? Number.NaN : worth(filled);
    if (!Number.isNaN(number)) expect(number).toBeCloseTo(value as number, 9);
  }
});

test("figures with a formula in numbers have one", async () => {
  const filled = async (words: string) =>
    (await explained(words)).columns.filter((column) => column.filled !== null).map(({name}) => name);
  expect(await filled("understanding")).toEqual(
    expect.arrayContaining(["gap_strict", "gap_lenient", "hit_rate", "known_adjusted"])
  );
  expect(await filled("coorientation measure=accuracy_target field=level")).toEqual(
    expect.arrayContaining(["hit0", "hit1", "mean_diff", "mad", "rms", "r", "ccc"])
  );
  expect(await filled("scorecard measure=clear_to_target")).toEqual(["value"]);
  expect(await filled("priority expectation=LR01")).toEqual(["priority"]);
  expect(await filled("change")).toEqual(["total"]);
});

test.each([
  "understanding team=west",
  "change",
  "coorientation measure=agreement field=level",
  "strategic_consensus group=leader group_b=rep"
])("%s: the printed script, run alone, gives the printed counts", async (words) => {
  const {sql, counts} = await explained(words);
  const statements = sql.split(/;\s*\n+(?=(?:--|SET|CREATE|SELECT|WITH|$))/).filter((part) => part.trim());
  const db = await openDatabase(":memory:");
  const read: unknown[][] = [];
  try {
    for (const statement of statements) {
      const isQuery = /^(--.*\n)*\s*SELECT/.test(statement);
      if (isQuery) read.push(await db.rows(statement));
      else await db.run(statement);
    }
  } finally {
    db.close();
  }
  expect(read).toEqual(counts.map(({rows}) => rows));
});

test("no explanation names a person", async () => {
  const db = await openDatabase(warehouse.database, {readOnly: true});
  const people = await db.rows<{respondent: string}>("SELECT DISTINCT respondent FROM roster");
  db.close();
  const ids = (await readFile(join(warehouse.folder, "people.csv"), "utf8")).match(/^E\d+/gm)!;
  const text = JSON.stringify(await Promise.all(figures.map(explained)));
  expect(people.length).toBeGreaterThan(100);
  expect(ids.length).toBeGreaterThan(100);
  const named = [...people.map(({respondent}) => respondent), ...ids];
  expect(named.filter((name) => text.includes(`"${name}"`))).toEqual([]);
});

test("left out words mean the pooled row of the headline in the latest quarter", () => {
  const {engagement} = warehouse;
  const quarters = engagement.quarters.map(({id}) => id);
  const find = (words: string) =>
    findFigure([words], tables, {quarters, headline: engagement.method.headline}).keys;
  expect(find("understanding")).toEqual({
    quarter: quarters.at(-1),
    holder: "leader",
    target: "rep",
    team: "*",
    expectation: "*"
  });
  expect(find("understanding quarter=2026Q1 team=west")).toMatchObject({quarter: "2026Q1", team: "west"});
  expect(() => find("priority")).toThrow(/say which expectation.*LR01/);
});

test("two analyses of one warehouse are equal to the last digit", async () => {
  const {database, engagement} = warehouse;
  const again = await analyze(database, engagement, methodRules(engagement), () => {});
  expect(again).toEqual(tables);
});
