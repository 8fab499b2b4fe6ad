import {JSDOM} from "jsdom";
import {expect, test} from "vitest";
import type {Report} from "../../loaders/disclosure/report.js";
import {defaultSelection, type Selection} from "../../src/selection/selection.js";
import {ownWords} from "../../src/views/own-words.js";
import {sampleReport} from "../site/sample-report.js";

const sample = sampleReport();

function show(selection: Partial<Selection> = {}, changed: Partial<Report> = {}, tables = sample.tables) {
  const {document} = new JSDOM().window;
  const report = {...sample.report, ...changed};
  document.body.innerHTML = ownWords.render({
    ...{report, tables, team: null, root: "./", document},
    selection: {...defaultSelection(report), ...selection}
  });
  return document.body;
}

const text = (body: HTMLElement) => body.textContent!.replace(/\s+/g, " ");
const table = (body: HTMLElement, heading: RegExp) =>
  [
    ...[...body.querySelectorAll("figure")]
      .find((each) => heading.test(each.textContent!))!
      .querySelectorAll("tbody tr")
  ].map((row) => [...row.children].map((cell) => cell.textContent));

test("on a phone the two words of the legend stand one above the other, from the drawing's left edge", () => {
  const drawing = [...show().querySelectorAll(".chart.narrow svg")].find((svg) =>
    /●/.test(svg.textContent!)
  )!;
  const legend = [...drawing.querySelectorAll("text")].find((each) => /●/.test(each.textContent!))!;
  expect([...legend.querySelectorAll("tspan")].map((line) => line.textContent)).toEqual([
    "○ wrote of it unasked",
    "● know it when asked"
  ]);
  const left = [legend, legend.parentElement!].map((each) =>
    Number.parseFloat((each.getAttribute("transform") ?? "").replace("translate(", ""))
  );
  expect(left[0]! + left[1]!).toBeCloseTo(0, 0);
});

test("themes stand with counts, shares and intervals; those of few people are hidden and say so", () => {
  const body = show();
  const rows = table(body, /^What sales reps wrote of/);
  expect(rows[0]).toEqual(["CRM", "27", "31%", "22% to 41%", "29", "9", "18", "1", "1"]);
  expect(rows.find(([theme]) => theme === "Beyond")).toEqual(["Beyond", "hidden", ...Array(7).fill("–")]);
  expect(rows.at(-1)![0]).toBe("Nothing that the codebook knows");
  expect(text(body)).toMatch(/fewer than 5 sales reps wrote is hidden/);
});

test("what was written unasked stands beside what is known when asked, never without its warning", () => {
  const body = show();
  expect(text(body)).toContain("Not mentioned is not unknown.");
  const finding =
    /When asked, sales reps know \d+% of what sales leaders expect; unasked, they write of \d+%/;
  expect(text(body)).toMatch(finding);
  const [first] = table(body, finding);
  expect(first).toHaveLength(8);
  expect(text(show({holder: "rep", target: "leader"}))).toMatch(
    /Unasked, sales reps write most often of “.+”: \d+% did/
  );
});

test("typical wording is the consultant's, of the direction and the topics alone", () => {
  const body = text(show());
  expect(body).toContain("Calls belong in the system that day");
  expect(body).toContain("Fewer surprises in pay");
  expect(body).not.toContain("News of prices");
});

test("reliability is stated with its interval, and the worst variable says how figures are to be read", () => {
  const body = show();
  expect(table(body, /differ too often: the figures do not carry yet/).map((row) => row.slice(0, 3))).toEqual(
    [
      ["theme", "0.84", "0.79 to 0.88"],
      ["expectation or topic", "0.74", "0.69 to 0.78"],
      ["stop, start or continue", "0.64", "0.59 to 0.68"]
    ]
  );
  const coding = {...sample.report.coding!, reliability: []};
  expect(text(show({}, {coding}))).toMatch(/No statement has been coded by two people yet/);
});

test("where nothing was asked, coded, or asked in a quarter, the page says so", () => {
  const nothing = {...sample.tables, mentioned_themes: [], unprompted: []};
  expect(text(show({}, {coding: null}, nothing))).toMatch(/^No open question was asked/);
  const whole = sample.tables.mentioned_themes.filter(({theme}) => theme === "*");
  expect(text(show({}, {}, {...nothing, mentioned_themes: whole}))).toMatch(/is not coded yet/);
  expect(text(show({quarter: "2026Q1"}))).toMatch(
    /In Q1 2026 no open question was asked .* in Q3 2026 and Q4 2026 one was/
  );
});
