import {mkdtemp, readFile, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {analysisOf} from "../../loaders/alignment/analysis.js";
import type {Tables, Understanding} from "../../loaders/alignment/tables.js";
import type {Problem} from "../../loaders/engagement/problem.js";
import {openWarehouse} from "../../loaders/warehouse/warehouse.js";

const demo = fileURLToPath(new URL("../../data/demo/", import.meta.url));

interface TruthRow {
  quarter: string;
  holder: string;
  target: string;
  team?: string;
  expectation?: string;
  gap_lenient: number;
  gap_strict: number;
  fully: number;
  not_known: number;
}

interface Truth {
  directions: TruthRow[];
  teams: TruthRow[];
  statements: {quarter: string; respondent: string; ideas: {code: string}[]}[];
}

let truth: Truth;
let tables: Tables;
let problems: Problem[];
let cache: string;

beforeAll(async () => {
  truth = JSON.parse(await readFile(join(demo, "truth.json"), "utf8")) as Truth;
  cache = await mkdtemp(join(tmpdir(), "plumbline-cache-"));
  const reading = await openWarehouse(demo, cache, () => {});
  problems = reading.problems;
  tables = (await analysisOf(reading.warehouse!, () => {})).tables;
});
afterAll(() => rm(cache, {recursive: true}));

function estimate({quarter, holder, target, team = "*"}: TruthRow): Understanding {
  return tables.understanding.find(
    (row) =>
      row.quarter === quarter &&
      row.holder === holder &&
      row.target === target &&
      row.team === team &&
      row.expectation === "*"
  )!;
}

/** Whether a truth lies in an interval stretched about the estimate. */
function covers(row: Understanding, value: number, stretch = 1): boolean {
  const centre = row.gap_lenient!;
  return (
    value >= centre - stretch * (centre - row.ci_low!) && value <= centre + stretch * (row.ci_high! - centre)
  );
}

describe("the demo's truth, recovered from its exports", () => {
  test("the exports have no errors, and the planted duplicate is found", () => {
    expect(problems.filter((problem) => problem.severity === "error")).toEqual([]);
    expect(problems).toContainEqual(expect.objectContaining({code: "duplicate_response"}));
  });

  test("what coders made of statements recovers how many wrote of each expectation", () => {
    const written = truth.statements.flatMap(({quarter, respondent, ideas}) =>
      ideas.map(({code}) => `${quarter} ${code} ${respondent}`)
    );
    const meant = new Map<string, number>();
    for (const [quarter, code] of [...new Set(written)].map((pair) => pair.split(" ")))
      meant.set(`${quarter} ${code}`, (meant.get(`${quarter} ${code}`) ?? 0) + 1);
    const coded = new Map<string, {n: number; mentioned: number}>();
    for (const {quarter, expectation, n_respondents, mentioned} of tables.unprompted) {
      if (expectation === "*") continue;
      const own = coded.get(`${quarter} ${expectation}`) ?? {n: 0, mentioned: 0};
      coded.set(`${quarter} ${expectation}`, {
        n: own.n + n_respondents,
        mentioned: own.mentioned + mentioned
      });
    }
    expect(coded.size).toBeGreaterThanOrEqual(50);
    const errors = [...coded].map(([key, {n, mentioned}]) => {
      const [found, planted] = [mentioned / n, (meant.get(key) ?? 0) / n];
      return {key, standard: (found - planted) / Math.sqrt((planted * (1 - planted)) / n)};
    });
    for (const {key, standard} of errors) expect(Math.abs(standard), key).toBeLessThan(3);
    const near = errors.filter(({standard}) => Math.abs(standard) < 1.96);
    expect(near.length / errors.length).toBeGreaterThanOrEqual(0.95);
  });

  test("every direction's gap lies within three standard errors, nine in ten within the 95 % interval", () => {
    const rows = truth.directions.map((row) => ({row, found: estimate(row)}));
    expect(rows.length).toBeGreaterThanOrEqual(16);
    for (const {row, found} of rows) {
      expect(
        covers(found, row.gap_lenient, 3 / 1.96),
        `${row.quarter} ${row.holder} ${row.gap_lenient}`
      ).toBe(true);
    }
    const covered = rows.filter(({row, found}) => covers(found, row.gap_lenient)).length;
    expect(covered / rows.length).toBeGreaterThanOrEqual(0.9);
  });

  test("so do nine in ten of the teams' gaps", () => {
    const rows = truth.teams.map((row) => ({
      row,
      found: estimate({...row, holder: "leader", target: "rep"})
    }));
    const covered = rows.filter(({row, found}) => covers(found, row.gap_lenient)).length;
    expect(rows.length).toBeGreaterThanOrEqual(40);
    expect(covered / rows.length).toBeGreaterThanOrEqual(0.88);
  });

  test("the classes' shares are the truth's within five points in the headline direction", () => {
    for (const row of truth.directions.filter(
      ({holder, target}) => holder === "leader" && target === "rep"
    )) {
      const found = estimate(row);
      expect(found.fully / found.n_pairs).toBeCloseTo(row.fully, 1);
      expect(found.not_known / found.n_pairs).toBeCloseTo(row.not_known, 1);
    }
  });

  test("disputed expectations of service have no clear target", () => {
    const row = tables.understanding.filter(({holder, team}) => holder === "service" && team === "*");
    expect(row.some(({flag}) => flag?.includes("no_clear_target"))).toBe(true);
  });
});
