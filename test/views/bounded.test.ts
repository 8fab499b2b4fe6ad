import {JSDOM} from "jsdom";
import {expect, test} from "vitest";
import type {Understanding} from "../../loaders/alignment/tables.js";
import {defaultSelection} from "../../src/selection/selection.js";
import {views} from "../../src/views/index.js";
import {sampleReport} from "../site/sample-report.js";

type Bounded = Partial<Understanding> & {bound_class: string; bound_at_least: number};

/** The sample with a bound in place of a team's figure, or of the one over all its expectations. */
function rendered(
  view: string,
  expectation: string,
  bound: Omit<Bounded, "flag">,
  team: string | null = null
) {
  const {report, tables} = sampleReport();
  const selection = defaultSelection(report);
  const understanding = tables.understanding.map((row) => {
    const isIt = row.quarter === selection.quarter && row.team === "birch" && row.expectation === expectation;
    if (!isIt) return row;
    const keys = ["quarter", "holder", "target", "team", "expectation"];
    const emptied = Object.entries(row).map(([column, value]) => [
      column,
      keys.includes(column) ? value : null
    ]);
    return {...Object.fromEntries(emptied), ...bound, flag: "bounded"} as Understanding;
  });
  const {document} = new JSDOM().window;
  const page = {report, tables: {...tables, understanding}, selection, document, team, root: "./"};
  const body = new JSDOM(views[view]!.render(page)).window.document.body;
  return {body, text: body.textContent!.replace(/\s+/g, " ")};
}

const known = {bound_class: "fully", bound_at_least: 0.9};
const missed = {bound_class: "not_known", bound_at_least: 0.8};

test("in the table of teams a bound is framed, without a colour, and says its share missed", () => {
  const {body} = rendered("teams", "e1", missed);
  const cells = [...body.querySelectorAll("td.bounded")];
  expect(cells.map((cell) => cell.textContent)).toEqual(["at least 80%"]);
  expect(cells[0]!.className).not.toMatch(/step-/);
  expect(cells[0]!.getAttribute("title")).toBe("Birch: at least 80% not known");
  expect(body.querySelector(".swatch.bounded")).not.toBeNull();
  expect(rendered("teams", "e1", known).body.querySelector("td.bounded")!.textContent).toBe("at most 10%");
  const {body: without} = rendered("teams", "nothing", missed);
  expect(without.querySelector(".bounded")).toBeNull();
});

test("on the page of its team a bound stands in the chart, its alternative, its table and the reason", () => {
  const {body, text} = rendered("team", "e1", missed, "birch");
  const chart = [...body.querySelectorAll("figure")].find((each) =>
    each.textContent!.includes("at least 80%")
  )!;
  expect(chart.querySelector("svg")!.getAttribute("aria-label")).toContain("at least 80% not known");
  expect(chart.querySelector("svg")!.textContent).toContain("at least 80% not known");
  expect([...chart.querySelectorAll("td")].map((cell) => cell.textContent)).toContain("at least 80%");
  expect(text).toContain("Where all, or all but one, of fewer than 20 sales reps answered alike");
});

test("a team whose whole figure is a bound is not called hidden, nor empty", () => {
  const team = rendered("team", "*", known, "birch").text;
  expect(team).toContain("Birch misses at most 10%: nearly all of few people answered alike");
  const overview = rendered("overview", "*", known);
  expect(overview.text).toContain("at most 10%");
  expect(overview.text).not.toMatch(/Hidden: [^.]*Birch/);
  const quarters = rendered("quarters", "*", known).text;
  expect(quarters).toContain("at most 10%");
});
