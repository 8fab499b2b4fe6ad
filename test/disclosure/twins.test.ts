import {cp, mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {JSDOM} from "jsdom";
import {afterAll, beforeAll, expect, test} from "vitest";
import type {TableName, Tables} from "../../loaders/alignment/tables.js";
import {isHidden} from "../../loaders/disclosure/suppress.js";
import {simulate} from "../../loaders/simulate/simulate.js";
import {type Published, publish} from "../../loaders/site/publish.js";
import {openWarehouse} from "../../loaders/warehouse/warehouse.js";
import {directions} from "../../src/selection/selection.js";
import {views} from "../../src/views/index.js";

/**
 * Two engagements whose published cells are the same: three reps of one hidden team and three of another of its region have
 * changed places, so that totals stay and what is hidden does not.
 */
let root: string;
let one: Published;
let other: Published;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "plumbline-test-"));
  const [a, b] = [join(root, "a"), join(root, "b")];
  await simulate(a, {reps: 70, teams: 8, quarters: 2, expectations: 5, seed: 8, as: "tidy"});
  const file = join(a, "engagement.json");
  const engagement = JSON.parse(await readFile(file, "utf8"));
  await writeFile(file, JSON.stringify({...engagement, reporting: {minRespondents: 10}}));
  await cp(a, b, {recursive: true});
  const people = await readFile(join(a, "people.csv"), "utf8");
  await writeFile(join(b, "people.csv"), exchanged(people, ["highlands", "lakes"]));
  one = await published(a, join(root, "cache-a"));
  other = await published(b, join(root, "cache-b"));
});
afterAll(() => rm(root, {recursive: true, force: true}));

/** The roster with three reps of each of two teams in the other team. */
function exchanged(people: string, [first, second]: [string, string]): string {
  const to: Record<string, string> = {[first]: second, [second]: first};
  const movers: Record<string, string[]> = {[first]: [], [second]: []};
  const lines = people.split("\n").map((line) => {
    const cells = line.split(",");
    const [respondent, group, team] = cells as [string, string, string];
    if (group !== "rep" || movers[team] === undefined) return line;
    if (movers[team].length < 3 && !movers[team].includes(respondent)) movers[team].push(respondent);
    if (movers[team].includes(respondent)) cells[2] = to[team]!;
    return cells.join(",");
  });
  return lines.join("\n");
}

async function published(folder: string, cache: string): Promise<Published> {
  const {warehouse, problems} = await openWarehouse(folder, cache, () => {});
  if (warehouse === null) throw new Error(JSON.stringify(problems));
  return publish(warehouse, "published", "test", () => {});
}

/** Made from team means that no cell shows: not of these cells, and on no page a figure of a team. */
const ofUnpublishedCells: readonly TableName[] = ["reliability", "comparisons"];

test("two inputs that differ in hidden values alone give the same tables, to the last byte", () => {
  expect(one.tables.understanding.filter(isHidden).length).toBeGreaterThan(100);
  expect(one.report.contentHash).not.toBe(other.report.contentHash);
  for (const [name, rows] of Object.entries(one.tables)) {
    if (ofUnpublishedCells.includes(name as TableName)) continue;
    expect(JSON.stringify(other.tables[name as TableName]), name).toBe(JSON.stringify(rows));
  }
  expect({...other.report, contentHash: ""}).toEqual({...one.report, contentHash: ""});
});

test("and the same pages, whatever is chosen: no order, no axis, no colour, no sentence tells them apart", () => {
  let drawn = 0;
  for (const [name, view] of Object.entries(views)) {
    const teams = name === "team" ? one.report.teams.map(({id}) => id) : [null];
    for (const team of teams) {
      for (const quarter of one.report.quarters) {
        const [way] = directions(one.report);
        const pages = [one, other].map(({report, tables}) => {
          const {document} = new JSDOM().window;
          const selection = {quarter: quarter.id, ...way!, theme: null};
          const kept = {...report, contentHash: ""};
          const shown = without(tables, ofUnpublishedCells);
          return view.render({report: kept, tables: shown, selection, document, team, root: "./"});
        });
        expect(pages[1], `${name} ${team} ${quarter.id}`).toBe(pages[0]);
        drawn++;
      }
    }
  }
  expect(drawn).toBeGreaterThan(20);
});

function without(tables: Tables, names: readonly TableName[]): Tables {
  return Object.fromEntries(
    Object.entries(tables).map(([name, rows]) => [name, names.includes(name as TableName) ? [] : rows])
  ) as Tables;
}
