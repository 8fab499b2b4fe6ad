import {existsSync, readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {JSDOM} from "jsdom";
import {expect, test} from "vitest";
import {docsHtml} from "../../loaders/documentation/docs-html.js";
import {drawn, optionsOf} from "../../loaders/documentation/gallery.js";
import {examples} from "../../loaders/documentation/gallery-examples.js";
import {sections} from "../../loaders/documentation/sections.js";
import {statisticEntries} from "../../loaders/documentation/statistics-reference.js";
import {tableEntries, warehouseEntries} from "../../loaders/documentation/table-reference.js";

const project = fileURLToPath(new URL("../../", import.meta.url));
const folder = join(project, "src/workspace/docs");
const pages = readdirSync(folder).filter((file) => file.endsWith(".md"));

test("every table is there, and every column says what it is", () => {
  const entries = tableEntries();
  expect(entries.map(({name}) => name)).toEqual(
    expect.arrayContaining(["understanding", "scorecard", "warnings"])
  );
  for (const {name, columns} of entries)
    for (const column of columns) expect(column.meaning, `${name}.${column.name}`).not.toBe("");
  const gap = entries[0]!.columns.find(({name}) => name === "gap_lenient");
  expect(gap).toMatchObject({type: "DOUBLE", range: "0..1"});
  expect(entries[0]!.columns.find(({name}) => name === "n_pairs")).toMatchObject({
    type: "BIGINT, never empty",
    range: "0 or more"
  });
  const ofWarehouse = new Map(warehouseEntries(project).map(({name, oneRowIs}) => [name, oneRowIs]));
  expect(ofWarehouse.get("results")).toMatch(/^a measure of a team in a quarter/);
});

test("every statistic says how it is called and whose it is", () => {
  const entries = statisticEntries(project);
  expect(entries.length).toBeGreaterThan(40);
  const wilson = entries.find(({name}) => name === "wilson")!;
  expect(wilson.signature).toMatch(/^wilson\(successes: number, n: number/);
  expect(wilson.about.join(" ")).toContain("Wilson 1927");
  const offered = readFileSync(join(project, "loaders/statistics/index.ts"), "utf8");
  for (const {name} of entries) expect(offered).toContain(name);
});

test("every page's parts of the code can be made", () => {
  const parts = pages.flatMap((page) =>
    [...readFileSync(join(folder, page), "utf8").matchAll(/^```docs (\S+)$/gm)].map(([, part]) => part!)
  );
  expect(parts.sort()).toEqual(["gallery", "sections", "statistics", "tables"]);
  for (const part of parts) expect(docsHtml(part, project).length).toBeGreaterThan(1000);
  expect(() => docsHtml("else", project)).toThrow(/unknown part of the documentation: else/);
});

test("every link within the documentation leads somewhere", () => {
  for (const page of pages)
    for (const [, path] of readFileSync(join(folder, page), "utf8").matchAll(/\]\(\.\/([\w-]+)/g))
      expect(existsSync(join(folder, `${path}.md`)), `${page}: ${path}`).toBe(true);
});

test("the search is given every page, table, statistic and chart", () => {
  const found = sections(project);
  const titles = found.map(({title}) => title);
  expect(titles).toEqual(expect.arrayContaining(["Below a path", "understanding", "wilson", "Gap dumbbell"]));
  expect(new Set(found.map(({id}) => id)).size).toBe(found.length);
  expect(found.find(({title}) => title === "Below a path")!.href).toBe("./deploying#below-a-path");
});

test.each(examples)("the gallery's $title looks as it did", async (example) => {
  const {document} = new JSDOM(drawn(example).markup).window;
  const drawing = document.querySelector("svg, table")!;
  await expect(`${drawn(example).markup.replaceAll("><", ">\n<")}\n`).toMatchFileSnapshot(
    `../output/gallery/${example.file}.html`
  );
  if (drawing.tagName === "svg") {
    expect(drawing.getAttribute("aria-label")).toBe(example.alternative);
    // What can be reached by keyboard says what it is.
    const marks = [...drawing.querySelectorAll("[data-mark]")];
    expect(marks.length).toBeGreaterThan(0);
    for (const mark of marks) {
      const said = mark.querySelector("title")!.textContent;
      expect(said).not.toBe("");
      // The text alternative has the figures that the chart shows.
      expect(example.alternative).toContain(/\d+%/.exec(said)?.[0] ?? "");
    }
  }
  expect(optionsOf(project, example.file)).toMatch(/export function \w+\(/);
});
