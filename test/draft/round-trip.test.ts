import {mkdtemp, readdir, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, expect, test} from "vitest";
import {initEngagement} from "../../loaders/draft/init.js";
import {type ToDecide, takeGuesses} from "../../loaders/draft/question.js";
import {type SimulatedFormat, simulate} from "../../loaders/simulate/simulate.js";
import {openDatabase} from "../../loaders/warehouse/duckdb.js";
import {openWarehouse} from "../../loaders/warehouse/warehouse.js";

const shape = {teams: 1, reps: 8, quarters: 1, expectations: 3, seed: 3};
let folder: string;
let mapped: string[];

/** What an engagement's answers say, by statement: a drafted codebook has ids of its own. */
async function answersIn(engagement: string) {
  const {warehouse, problems} = await openWarehouse(
    engagement,
    await mkdtemp(join(folder, "cache-")),
    () => {}
  );
  const errors = problems.filter(({severity}) => severity === "error");
  if (warehouse === null) return {errors, answers: []};
  const db = await openDatabase(warehouse.database);
  try {
    const rows = await db.rows<{answer: string}>(
      `SELECT concat_ws(' ', e.statement, a.perspective, coalesce(a.known, '-'), coalesce(a.action, '-'),
        coalesce(a.level, -1), coalesce(a.clear, '-')) AS answer
      FROM answers AS a JOIN expectations AS e USING (expectation)
      WHERE a.status IN ('answered', 'dont_know') ORDER BY ALL`
    );
    return {errors, answers: rows.map(({answer}) => answer)};
  } finally {
    db.close();
  }
}

async function drafted(as: SimulatedFormat) {
  const made = join(folder, `made-${as}`);
  await simulate(made, {...shape, as});
  const exports = (await readdir(join(made, "exports"))).filter((name) => name.startsWith("2025Q4"));
  const open: ToDecide[] = [];
  const paths = [...exports.map((name) => join(made, "exports", name)), join(made, "people.csv")];
  await initEngagement(join(folder, `drafted-${as}`), paths, {ask: takeGuesses(open), open});
  return {open, ...(await answersIn(join(folder, `drafted-${as}`)))};
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "plumbline-round-trip-"));
  await simulate(join(folder, "tidy"), {...shape, as: "tidy"});
  mapped = (await answersIn(join(folder, "tidy"))).answers;
  expect(mapped.length).toBeGreaterThan(200);
});
afterAll(() => rm(folder, {recursive: true}));

test.each<SimulatedFormat>([
  ...(["table", "qualtrics", "surveymonkey", "google_forms", "typeform"] as const),
  ...(["limesurvey_texts", "formbricks", "spss"] as const)
])("init drafts from %s the answers that a person mapped", async (as) => {
  expect(await drafted(as)).toMatchObject({errors: [], answers: mapped});
});

test("of Microsoft Forms, whose columns name no question, it guesses each question once and asks", async () => {
  const {open, errors, answers} = await drafted("microsoft_forms");
  expect(errors).toEqual([]);
  expect(answers.length).toBeGreaterThan(0.99 * mapped.length);
  expect(answers.length).toBeLessThanOrEqual(mapped.length);
  expect(new Set(answers.map((answer) => answer.split(" ").slice(0, 4).join(" ")))).toEqual(
    new Set(mapped.map((answer) => answer.split(" ").slice(0, 4).join(" ")))
  );
  expect(open.some(({field}) => field === "perspective")).toBe(true);
});

test("of numbers alone it asks what they stand for, and check names each that is left", async () => {
  const {open, errors} = await drafted("qualtrics_legacy");
  expect(open.some(({field}) => field === "field")).toBe(true);
  expect(new Set(errors.map(({code}) => code))).toEqual(new Set(["unmapped_label"]));
});
