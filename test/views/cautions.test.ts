import {JSDOM} from "jsdom";
import {expect, test} from "vitest";
import {type Warnings, warnings as warningsShape} from "../../loaders/alignment/tables.js";
import {defaultSelection} from "../../src/selection/selection.js";
import {views} from "../../src/views/index.js";
import {sampleReport} from "../site/sample-report.js";

const {report, tables} = sampleReport();
const places = warningsShape.shape.applies_to.options;

function shown(name: string, quarter: string, warnings: Partial<Warnings>[]): string[] {
  const {document} = new JSDOM().window;
  document.body.innerHTML = views[name]!.render({
    report,
    tables: {...tables, warnings: warnings.map((row) => ({numbers: "{}", ...row}) as Warnings)},
    selection: {...defaultSelection(report), quarter},
    document,
    team: name === "team" ? "cedar" : null,
    root: "./"
  });
  return [...document.body.querySelectorAll(".cautions li")].map((item) => item.textContent!);
}

const everywhere = places.map((place) => ({applies_to: place, text: `for ${place}`}));

test.each(Object.keys(views))(
  "the view %s prints what is for all pages, and needs the warnings for it",
  (name) => {
    expect(shown(name, "2026Q3", everywhere)).toContain("for all");
    expect(views[name]!.needs).toContain("warnings");
  }
);

test("each place's warnings are printed there, and all of them on the method page", () => {
  expect(shown("method", "2026Q3", everywhere).sort()).toEqual(places.map((place) => `for ${place}`).sort());
  expect(shown("quarters", "2026Q3", everywhere)).toContain("for quarters");
  expect(shown("two-way", "2026Q3", everywhere)).toContain("for co-orientation");
  expect(shown("teams", "2026Q3", everywhere)).toContain("for teams");
  expect(shown("team", "2026Q3", everywhere)).toContain("for results");
  expect(shown("overview", "2026Q3", everywhere)).not.toContain("for quarters");
});

test("a quarter's warning stands beside that quarter; a hidden one nowhere", () => {
  const warnings: Partial<Warnings>[] = [
    {applies_to: "all", text: "of Q2", numbers: '{"quarter":"2026Q2"}'},
    {applies_to: "all", text: "of Q3", numbers: '{"quarter":"2026Q3"}'},
    {applies_to: "quarters", text: "Q2 to Q3", numbers: '{"from":"2026Q2","to":"2026Q3"}'},
    {applies_to: "all", text: null, numbers: null, flag: "hidden"}
  ];
  expect(shown("quarters", "2026Q3", warnings)).toEqual(["of Q3", "Q2 to Q3"]);
  expect(shown("quarters", "2026Q2", warnings)).toEqual(["of Q2"]);
});
