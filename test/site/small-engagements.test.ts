import {mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {JSDOM} from "jsdom";
import {expect, onTestFinished, test} from "vitest";
import {attack} from "../../loaders/attack/audit.js";
import type {PublishedRow} from "../../loaders/attack/site-files.js";
import {hiddenText} from "../../loaders/cli/hidden-text.js";
import {isHidden} from "../../loaders/disclosure/suppress.js";
import {simulate} from "../../loaders/simulate/simulate.js";
import {headlineOf} from "../../loaders/site/headline.js";
import {type Published, publish} from "../../loaders/site/publish.js";
import {openWarehouse} from "../../loaders/warehouse/warehouse.js";
import {defaultSelection} from "../../src/selection/selection.js";
import {views} from "../../src/views/index.js";

interface Changes {
  reporting?: object;
  /** Changes the roster. */
  people?: (lines: string[]) => string[];
}

/** A small made-up engagement as it would be published. */
async function published(reps: number, teams: number, {reporting = {}, people}: Changes): Promise<Published> {
  const root = await mkdtemp(join(tmpdir(), "plumbline-test-"));
  onTestFinished(() => rm(root, {recursive: true, force: true}));
  const folder = join(root, "engagement");
  await simulate(folder, {reps, teams, quarters: 1, expectations: 3, seed: 5, as: "tidy"});
  const file = join(folder, "engagement.json");
  const engagement = JSON.parse(await readFile(file, "utf8"));
  await writeFile(file, JSON.stringify({...engagement, reporting}));
  if (people) {
    const lines = (await readFile(join(folder, "people.csv"), "utf8")).trimEnd().split("\n");
    await writeFile(join(folder, "people.csv"), `${people(lines).join("\n")}\n`);
  }
  const {warehouse, problems} = await openWarehouse(folder, join(root, "cache"), () => {});
  if (warehouse === null) throw new Error(JSON.stringify(problems));
  return publish(warehouse, "published", "test", () => {});
}

function textOf({report, tables}: Published, view: string, team: string | null = null): string {
  const {document} = new JSDOM().window;
  const selection = defaultSelection(report);
  document.body.innerHTML = views[view]!.render({report, tables, selection, document, team, root: "./"});
  return document.body.textContent!.replace(/\s+/g, " ");
}

async function recovered({
  report,
  tables: {understanding, themes, participation}
}: Published): Promise<string[]> {
  const rows = Object.entries({understanding, themes, participation}) as [string, PublishedRow[]][];
  const data = {tables: new Map(rows), report: report as unknown as PublishedRow};
  return (await attack(data)).recovered.map(({cell}) => cell);
}

test("a team of one is hidden, and so is what would give it away; its page says so", async () => {
  let kept = 0;
  const site = await published(24, 3, {
    people: (lines) =>
      lines.map((line) => {
        const cells = line.split(",");
        if (cells[1] !== "rep" || cells[2] !== "west" || kept++ === 0) return line;
        return [cells[0], cells[1], "north", ...cells.slice(3)].join(",");
      })
  });
  const west = site.tables.understanding.filter(({team, target}) => team === "west" && target === "rep");
  expect(west.length).toBeGreaterThan(0);
  expect(west.every((row) => isHidden(row) || row.n_pairs === 0)).toBe(true);
  expect(site.report.hidden.find(({table}) => table === "understanding")!.toProtect).toBeGreaterThan(0);
  expect(await recovered(site)).toEqual([]);
  expect(textOf(site, "team", "west")).toContain("West has no figure that may be shown");
  expect(textOf(site, "overview")).toMatch(/No team has a figure that may be shown[\s\S]*West\s*hidden/);
});

test.each([
  ["a minimum that nobody reaches", 24, 3, {minRespondents: 500, minLeaders: 50}],
  ["one team of four people", 4, 1, {}]
])("%s: nothing is published, and every page makes sense", async (_, reps, teams, reporting) => {
  const site = await published(reps, teams, {reporting});
  for (const rows of [site.tables.understanding, site.tables.themes, site.tables.states])
    for (const row of rows) expect(row.n_respondents ?? 0).toBe(0);
  expect(headlineOf(site).sentence).toBe("Headline: no figure may be shown.");
  expect(await recovered(site)).toEqual([]);
  const said = hiddenText(site.report.hidden, false);
  expect(said).toContain("No answer of anybody may be published: every page says so, and why.");
  for (const name of Object.keys(views)) {
    const text = textOf(site, name, name === "team" ? site.report.teams[0]!.id : null);
    expect(text, name).not.toMatch(/NaN|undefined|null|Infinity/);
    expect(text, name).not.toMatch(/miss(?:es|ed by)? \d/);
  }
  expect(textOf(site, "overview")).toMatch(/Hidden, to protect people\. The figure of Q4 2025 is hidden/);
  expect(textOf(site, "overview")).toContain("How many sales reps answered is hidden.");
  expect(textOf(site, "teams")).toContain("No team has a figure that may be shown");
  expect(textOf(site, "quarters")).toContain("No quarter has a figure that may be shown");
  expect(textOf(site, "two-way")).toContain("cannot be compared");
});
