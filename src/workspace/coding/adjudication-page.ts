import {actions, type CodedAction} from "../../../loaders/coding/actions.js";
import {noCode} from "../../../loaders/coding/codebook.js";
import type {Adjudication, Match, PlacedCoding, Way} from "../../../loaders/coding/coding.js";
import {adjudicationsText} from "../../../loaders/coding/coding-file.js";
import {codingFiles} from "../../../loaders/coding/coding-folder-names.js";
import type {CodingMaterial, CodingResults} from "../../../loaders/coding/material.js";
import {suggesterOf} from "../../../loaders/coding/suggest.js";
import {element} from "../element.js";
import {type AllWork, readAllWork} from "./all-work.js";
import {codeCard, codeList} from "./code-list.js";
import {searchCodes} from "./code-search.js";
import type {CodingStore} from "./coding-files.js";
import {bookOf} from "./material.js";
import {openUnits} from "./open-units.js";
import {savedLine} from "./saved-line.js";
import {startScreen} from "./start-screen.js";
import {unitView} from "./unit-view.js";

/** The page on which differences of two coders are settled; both codes and notes stay as they were given. */
export function adjudicationPage(
  root: HTMLElement,
  material: CodingMaterial,
  results: CodingResults,
  store: CodingStore
): void {
  root.replaceChildren(
    startScreen({
      title: "Adjudication",
      explains:
        "Units on which two coders differ, those of the worst codes first. A third person decides, or both agree; what each gave is kept, and reliability goes by that.",
      names: ["third"],
      store,
      async onStart({name}) {
        settle(root, material, await readAllWork(store, results, material), store, name);
        return null;
      }
    })
  );
}

function settle(
  root: HTMLElement,
  material: CodingMaterial,
  work: AllWork,
  store: CodingStore,
  decidedBy: string
): void {
  const codebook = bookOf(material);
  const suggest = suggesterOf(codebook, material.languages);
  const decisions = [...work.decisions];
  const open = openUnits(work, material, codebook);
  let at = 0;
  let chosen: {action: CodedAction | null; code: string | null; match: Match | null} = none();
  let way: Way = "third";
  const place = element`<div></div>`;
  const found = element`<div class="found"></div>`;
  const problem = element`<p class="problem" role="alert"></p>`;
  const count = element`<span class="count" role="status"></span>`;
  const search = element<HTMLInputElement>`<input type="search" aria-label="Search the codebook" placeholder="Another code ( / )" oninput=${() => showFound()}>`;
  const reason = element<HTMLInputElement>`<input name="reason" aria-label="Reason" placeholder="Reason ( r ), required" autocomplete="off">`;
  const labelOf = (code: string | null) =>
    code === null
      ? "–"
      : code === noCode
        ? "no code fits"
        : `${code} ${codebook.codes.get(code)?.label ?? ""}`;

  const take = ({action, code, match}: PlacedCoding) => {
    chosen = {action, code, match};
    show();
  };
  const showFound = () => {
    const unit = open[at]!.unit;
    const codes = search.value.trim() === "" ? [] : searchCodes(codebook, suggest, unit, search.value);
    found.replaceChildren(
      ...(codes.length === 0
        ? []
        : [
            codeList(
              codes,
              chosen.code,
              () => "",
              ({code, holder}) => {
                chosen = {...chosen, code, match: holder === null ? null : "full"};
                search.value = "";
                show();
              }
            ),
            codeCard(codes[0]!)
          ])
    );
  };
  const side = (coding: PlacedCoding, key: string) => element`<section class="side">
    <h3>${coding.coder}</h3><p><b>${coding.action}</b> · ${labelOf(coding.code)}${coding.match === "partial" ? " (partly)" : ""}</p>
    ${coding.note === "" ? "" : element`<p class="note" dir="auto">${coding.note}</p>`}
    <button type="button" data-take=${key} onclick=${() => take(coding)}><kbd>${key}</kbd>take this</button></section>`;
  const show = () => {
    const current = open[at];
    count.textContent = `${open.length - at} open, ${decisions.length} settled`;
    if (current === undefined) {
      form.hidden = true;
      place.replaceChildren(
        element`<p class="done">${work.codings.length === 0 ? "Nobody has coded anything yet: open the engagement's folder, or code in this browser first." : "Nothing is open: every difference is settled."}</p>`
      );
      return;
    }
    place.replaceChildren(
      unitView(current.unit, material.groups, material.languages),
      element`<div class="sides">${side(current.one, "1")}${side(current.two, "2")}</div>`,
      element`<fieldset class="actions"><legend>The last word</legend>${actions.map(
        (action) =>
          element`<button type="button" data-action=${action} aria-pressed=${String(chosen.action === action)} onclick=${() => {
            chosen = {...chosen, action};
            show();
          }}>${action}</button>`
      )}<span class="last">${labelOf(chosen.code)}</span>
      <button type="button" data-code="none" onclick=${() => {
        chosen = {...chosen, code: noCode, match: null};
        show();
      }}><kbd>0</kbd>none fits</button></fieldset>`
    );
    agreed.setAttribute("aria-pressed", String(way === "agreement"));
    showFound();
  };
  const decide = () => {
    const current = open[at];
    if (current === undefined) return;
    const {action, code, match} = chosen;
    if (action === null || code === null || reason.value.trim() === "") {
      problem.textContent =
        action === null || code === null
          ? "Choose an action and a code first: 1 or 2 takes what a coder gave."
          : "Write why: the reason stands beside both codes.";
      if (action !== null && code !== null) reason.focus();
      return;
    }
    problem.textContent = "";
    const {one, two} = current;
    const decision: Adjudication = {
      unit: current.unit.unit,
      ...{coder_1: one.coder, action_1: one.action!, code_1: one.code!, note_1: one.note},
      ...{coder_2: two.coder, action_2: two.action!, code_2: two.code!, note_2: two.note},
      ...{action, code, match, reason: reason.value.trim(), way, decided_by: decidedBy},
      ...{codebook: codebook.version, decided_at: new Date().toISOString()}
    };
    decisions.push(decision);
    store.write(codingFiles.adjudications, adjudicationsText(decisions));
    at++;
    chosen = none();
    reason.value = "";
    reason.blur();
    show();
  };
  const toggleWay = () => {
    way = way === "third" ? "agreement" : "third";
    show();
  };
  const agreed = element`<button type="button" aria-pressed="false" onclick=${toggleWay}><kbd>a</kbd>both agreed</button>`;
  const form = element`<form class="decide" onsubmit=${(event: Event) => {
    event.preventDefault();
    decide();
  }}>${search}${found}${reason}${agreed}<button type="submit" class="go">Settle</button>${problem}</form>`;
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || open[at] === undefined) return;
    const focused = document.activeElement;
    if (focused === search || focused === reason) {
      if (event.key === "Escape") (focused as HTMLElement).blur();
      if (event.key === "Enter" && focused === search) {
        event.preventDefault();
        found.querySelector<HTMLButtonElement>("button")?.click();
        search.blur();
      }
      return;
    }
    const keys: Readonly<Record<string, () => void>> = {
      "1": () => take(open[at]!.one),
      "2": () => take(open[at]!.two),
      "0": () => place.querySelector<HTMLButtonElement>("[data-code=none]")!.click(),
      "/": () => search.focus(),
      r: () => reason.focus(),
      a: toggleWay
    };
    const run = keys[event.key];
    if (run === undefined) return;
    event.preventDefault();
    run();
  });
  root.replaceChildren(
    element`<div class="work"><header><h1>Adjudication</h1>${count}</header>
    ${work.problems.length > 0 ? element`<details class="problem"><summary>${work.problems.length} lines of the files could not be used</summary><ul>${work.problems.map((text) => element`<li>${text}</li>`)}</ul></details>` : ""}
    ${place}${form}${savedLine(store, () => ({name: codingFiles.adjudications, text: adjudicationsText(decisions)}))}</div>`
  );
  show();
}

function none() {
  return {action: null, code: null, match: null};
}
