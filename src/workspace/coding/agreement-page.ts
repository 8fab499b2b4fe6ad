import {type Codebook, noCode} from "../../../loaders/coding/codebook.js";
import type {CodingMaterial, CodingResults, MaterialUnit} from "../../../loaders/coding/material.js";
import {acceptable} from "../../../loaders/coding/reliability.js";
import {
  type Place,
  type ReliabilityLine,
  type ReliabilityReport,
  reliabilityReport
} from "../../../loaders/coding/reliability-report.js";
import {suggesterOf} from "../../../loaders/coding/suggest.js";
import {type SuggestionFigure, suggestionQuality} from "../../../loaders/coding/suggestion-quality.js";
import {element} from "../element.js";
import {type AllWork, readAllWork, settledUnits} from "./all-work.js";
import {rankedCodes} from "./code-search.js";
import type {CodingStore} from "./coding-files.js";
import {estimate, percent, table} from "./figures-table.js";
import {bookOf} from "./material.js";

const bands = {final: "final", tentative: "tentative", below: "below: mend the codebook and code again"};

/** The page of agreement: how far coders agree before anything was settled, where they differ, and what came of it. */
export async function agreementPage(
  root: HTMLElement,
  material: CodingMaterial,
  results: CodingResults,
  store: CodingStore
): Promise<void> {
  const codebook = bookOf(material);
  const work = await readAllWork(store, results, material);
  const settled = settledUnits(work, codebook);
  const places = placesOf(results, material.units, work.units);
  const report = reliabilityReport(settled, codebook, places, material.seed);
  const suggest = suggesterOf(codebook, material.languages);
  const byUnit = new Map(work.units.map((unit) => [unit.unit, unit]));
  const quality = suggestionQuality(work.codings, settled, (id) => {
    const unit = byUnit.get(id);
    return unit === undefined ? [] : rankedCodes(unit, suggest);
  });
  const again = () => void agreementPage(root, material, results, store);
  const problem = element`<p class="problem" role="alert"></p>`;
  const pick = async () => {
    try {
      if (await store.folder.pick()) again();
    } catch (error) {
      problem.textContent = (error as Error).message;
    }
  };
  root.replaceChildren(
    element`<div class="report"><header><h1>Agreement of coders</h1>
    <button type="button" onclick=${again}>Read again</button>
    ${store.folder.isPossible ? element`<button type="button" onclick=${pick}>Open the engagement's folder …</button>` : ""}</header>${problem}
    ${work.problems.length > 0 ? element`<details class="problem"><summary>${work.problems.length} lines of the files could not be used</summary><ul>${work.problems.map((text) => element`<li>${text}</li>`)}</ul></details>` : ""}
    ${material.units.length === 0 ? element`<p>There are no statements: map open questions under “statements” in engagement.json.</p>` : parts()}</div>`
  );
  function parts(): HTMLElement[] {
    return [
      progressOf(work, settled),
      wholes(report, results),
      categories(report, codebook),
      confusions(report),
      disagreements(report, byUnit, codebook),
      qualityTable(quality),
      outcome(settled, codebook)
    ];
  }
}

/** Where units were written; one that was cut since the workspace was built, where its answer was. */
function placesOf(
  {places}: CodingResults,
  built: readonly MaterialUnit[],
  units: readonly MaterialUnit[]
): Map<string, Place[]> {
  const found = new Map<string, Place[]>();
  for (const {unit, ...place} of places) found.set(unit, [...(found.get(unit) ?? []), place]);
  const ofAnswer = new Map(built.map(({unit, answer}) => [answer, found.get(unit) ?? []]));
  for (const {unit, answer} of units) if (!found.has(unit)) found.set(unit, ofAnswer.get(answer) ?? []);
  return found;
}

function progressOf(
  {codings, decisions, units}: AllWork,
  settled: ReturnType<typeof settledUnits>
): HTMLElement {
  const coders = [...new Set(codings.map(({coder}) => coder))];
  const count = (how: string) => settled.filter((unit) => unit.how === how).length;
  const each = coders.map((coder) => {
    const own = codings.filter((coding) => coding.coder === coder);
    return `${coder} ${own.filter(({action, code}) => action && code).length}`;
  });
  return element`<section><h2>Where it stands</h2><p>${units.length} units; coded: ${each.join(", ") || "nothing yet"}.
  <b data-figure="open">${count("open")}</b> differ and are open, <b data-figure="settled">${count("third") + count("agreement")}</b> settled
  (${decisions.length} decisions), ${count("same")} given alike by two, ${count("single")} coded by one, ${count("recode")} to code again after a split.</p></section>`;
}

function wholes({lines, doublyCoded, coders}: ReliabilityReport, {quarters}: CodingResults): HTMLElement {
  const rows = lines.filter(({category}) => category === null);
  return element`<section><h2>How far they agree</h2>
  <p>${coders.join(" and ") || "Nobody"}: ${doublyCoded} units coded by two, before anything was settled. What was settled later changes nothing here.
  Alpha of ${acceptable.final} and more is final, of ${acceptable.tentative} and more tentative (Krippendorff 2004).</p>
  ${table(
    "Agreement",
    ["", "units", "percent", "alpha (nominal)", "AC1", "band", ""],
    rows.map((line) => [
      [line.variable, line.quarter && (quarters[line.quarter] ?? line.quarter), line.group]
        .filter(Boolean)
        .join(", "),
      String(line.units),
      ...figures(line)
    ])
  )}</section>`;
}

function categories({lines}: ReliabilityReport, {codes}: Codebook): HTMLElement {
  const rows = lines.filter(({category, variable}) => category !== null && variable !== "theme");
  return element`<section><details><summary>Each action and each code against all others</summary>
  ${table(
    "Agreement by action and code",
    ["", "units", "percent", "alpha (nominal)", "AC1", "band", ""],
    rows.map((line) => [
      line.variable === "code"
        ? `${line.category} ${codes.get(line.category!)?.label ?? ""}`
        : line.category!,
      String(line.units),
      ...figures(line)
    ])
  )}</details></section>`;
}

function figures(line: ReliabilityLine): string[] {
  const note =
    line.prevalent !== null
      ? `${line.prevalent} takes more than 80 %: alpha is low whatever coders do, AC1 is not`
      : (line.reason ?? "");
  return [
    percent(line.percent),
    estimate(line.alpha),
    estimate(line.ac1),
    line.band === null ? "" : bands[line.band],
    note
  ];
}

function confusions({confusion, coders}: ReliabilityReport): HTMLElement {
  const grid = (label: string, {categories, counts}: ReliabilityReport["confusion"]["action"]) =>
    table(
      label,
      [`${coders[0] ?? ""} ↓ ${coders[1] ?? ""} →`, ...categories],
      categories.map((category, i) => [category, ...counts[i]!.map((n) => (n === 0 ? "" : String(n)))])
    );
  return element`<section><h2>What is taken for what</h2>${grid("Actions taken for each other", confusion.action)}
  <details><summary>By code</summary>${grid("Codes taken for each other", confusion.code)}</details></section>`;
}

function disagreements(
  {codes, disagreements: all}: ReliabilityReport,
  units: ReadonlyMap<string, {shown: string}>,
  codebook: Codebook
): HTMLElement {
  const label = (code: string) =>
    code === noCode ? "no code fits" : `${code} ${codebook.codes.get(code)?.label ?? ""}`;
  return element`<section><h2>Where they differ</h2>
  <p>${all.length} units, those of the worst codes first.</p>
  ${codes
    .filter(({disagreements: own}) => own.length > 0)
    .map(
      ({
        code,
        units: n,
        agreed,
        disagreements: own
      }) => element`<details><summary>${label(code)}: ${agreed} of ${n} alike</summary>
      <ul>${own.map(({unit, given}) => element`<li><q dir="auto">${units.get(unit)?.shown ?? unit}</q> ${given.map((each) => `${each.coder}: ${each.action}, ${each.code ?? "to code again"}`).join("; ")}</li>`)}</ul></details>`
    )}</section>`;
}

const qualityNames: Readonly<Record<SuggestionFigure["measure"], string>> = {
  recall_at_5: "Recall at 5: last word among the five, units without suggestions",
  accepted: "Codings that took a suggestion, of those that saw some",
  in_top_5_shown: "Code among the five, suggestions shown",
  in_top_5_withheld: "Code among the five, suggestions withheld",
  anchoring: "Anchoring: the difference of the two"
};

function qualityTable(quality: readonly SuggestionFigure[]): HTMLElement {
  return element`<section><h2>What suggestions were worth</h2>${table(
    "Suggestions",
    ["", "n", "share"],
    quality.map(({measure, n, ...figure}) => [qualityNames[measure], String(n), percent(figure)])
  )}<p>A random fifth of the units shows no suggestions, so that anchoring can be measured.</p></section>`;
}

/** What goes into the analysis: units by code, the settled ones with them. */
function outcome(settled: ReturnType<typeof settledUnits>, {codes}: Codebook): HTMLElement {
  const last = settled.filter(({code}) => code !== null);
  const counts = new Map<string, number>();
  for (const {code} of last) counts.set(code!, (counts.get(code!) ?? 0) + 1);
  const rows = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return element`<section><h2>What came of it</h2>
  <p><b data-figure="final">${last.length}</b> units have a last word. Not mentioned is not unknown: people write what comes to mind.</p>
  ${table(
    "Units by code",
    ["code", "units"],
    rows.map(([code, n]) => [
      code === noCode ? "no code fits" : `${code} ${codes.get(code)?.label ?? ""}`,
      String(n)
    ])
  )}</section>`;
}
