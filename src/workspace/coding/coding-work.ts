import {type Code, type Codebook, noCode} from "../../../loaders/coding/codebook.js";
import {codingFiles} from "../../../loaders/coding/coding-folder-names.js";
import type {CodingMaterial, MaterialUnit} from "../../../loaders/coding/material.js";
import {isWithheld, type Suggester} from "../../../loaders/coding/suggest.js";
import {element} from "../element.js";
import {choicesView} from "./choices-view.js";
import {rankedCodes} from "./code-search.js";
import {codebookPanel} from "./codebook-panel.js";
import type {CodingStore} from "./coding-files.js";
import {type CodingCommands, commandsByKey, keysHelp} from "./coding-keys.js";
import {savedLine} from "./saved-line.js";
import type {CodingSession} from "./session.js";
import {splittingOf} from "./splitting.js";
import {unitView} from "./unit-view.js";

/** What a coder works with. */
export interface CodingWork {
  material: CodingMaterial;
  codebook: Codebook;
  suggest: Suggester;
  session: CodingSession;
  store: CodingStore;
  /** The coder's file. */
  file: string;
  coder: string;
  /** How many codings stood in it. */
  taken: number;
}

/** The page while somebody codes: a unit, its choices, the codebook; every key is saved. */
export function codingWork(
  root: HTMLElement,
  {material, codebook, suggest, session, store, file, coder, taken}: CodingWork
): void {
  const bar = element<HTMLProgressElement>`<progress aria-label="Coded"></progress>`;
  const count = element`<span class="count" role="status"></span>`;
  const place = element`<div></div>`;
  const note = element<HTMLTextAreaElement>`<textarea aria-label="Note" rows="2" placeholder="Note ( n )" oninput=${() => {
    session.change({note: note.value});
    save();
  }}></textarea>`;
  const line = savedLine(
    store,
    () => ({name: file, text: session.text()}),
    taken === 0 ? "Nothing changed yet" : `Nothing changed yet; ${taken} codings taken up from ${file}`
  );
  const ownCoding = () => session.codingOf(session.current()!.unit);
  const isBlind = (unit: MaterialUnit) => isWithheld(unit.unit, material.seed);
  const suggestionsOf = (unit: MaterialUnit): readonly Code[] =>
    isBlind(unit) ? [] : rankedCodes(unit, suggest).map((code) => codebook.codes.get(code)!);

  let splitsWritten = session.splitsText();
  const save = () => {
    store.write(file, session.text());
    if (session.splitsText() !== splitsWritten) {
      splitsWritten = session.splitsText();
      store.write(codingFiles.splits, splitsWritten);
    }
    tellProgress();
  };
  const saveAndShow = () => {
    save();
    show();
  };
  const tell = (words: string) => {
    count.textContent = words;
  };
  const tellProgress = () => {
    const {coded, all, flagged, again} = session.progress();
    bar.max = all;
    bar.value = coded;
    tell(
      `${coded} of ${all} coded${flagged > 0 ? `, ${flagged} flagged` : ""}${again > 0 ? `, ${again} to code again after a split` : ""}`
    );
  };
  const choose = (code: Code | null) => {
    const unit = session.current()!;
    const ranked = suggestionsOf(unit);
    // A code that was searched is one of the suggestions all the same, if it stands among them.
    const rank = code === null ? -1 : ranked.indexOf(code);
    session.change({
      code: code?.code ?? noCode,
      match: code === null || code.holder === null ? null : (ownCoding()?.match ?? "full"),
      suggestions: isBlind(unit) ? "withheld" : ranked.length > 0 ? "shown" : "off",
      rank: rank === -1 ? null : rank + 1
    });
    panel.clear();
    saveAndShow();
  };
  const panel = codebookPanel({
    ...{codebook, suggest, onChoose: choose},
    current: () => session.current()!,
    given: () => ownCoding()?.code ?? null
  });
  const splitting = splittingOf({...{material, session, coder, place}, onDone: saveAndShow});
  const commands: CodingCommands = {
    act(action) {
      session.change({action});
      saveAndShow();
    },
    takeSuggestion(rank) {
      const code = suggestionsOf(session.current()!)[rank - 1];
      if (code !== undefined) choose(code);
    },
    takeNone: () => choose(null),
    togglePartial() {
      const own = ownCoding();
      const code = own?.code == null ? undefined : codebook.codes.get(own.code);
      if (code === undefined || code.holder === null) return;
      session.change({match: own!.match === "partial" ? "full" : "partial"});
      saveAndShow();
    },
    toggleFlag() {
      session.change({flag: !(ownCoding()?.flag ?? false)});
      saveAndShow();
    },
    search: () => panel.field.focus(),
    note: () => note.focus(),
    split() {
      if (!splitting.begin()) tell("One word cannot be split.");
    },
    join() {
      void splitting.join().then((isJoined) => {
        if (!isJoined) tell("No part of this answer follows.");
      });
    },
    undo() {
      if (session.undo()) saveAndShow();
    },
    next() {
      if (session.next()) show();
      else tell("Everything is coded. Thank you.");
    },
    step(by) {
      session.go(session.place() + by);
      show();
    }
  };
  const show = () => {
    const unit = session.current()!;
    const own = ownCoding();
    if (document.activeElement !== note) note.value = own?.note ?? "";
    const choices = {own, ranked: suggestionsOf(unit), isWithheld: isBlind(unit), codebook};
    place.replaceChildren(
      unitView(unit, material.groups, material.languages),
      ...choicesView(choices, commands)
    );
    panel.show();
    tellProgress();
  };
  const keys = commandsByKey(commands);
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const focused = document.activeElement;
    if (focused === panel.field || focused === note) {
      if (event.key === "Escape") (focused as HTMLElement).blur();
      else if (event.key === "Enter" && focused === panel.field) {
        panel.field.blur();
        panel.takeFirst();
      } else return;
      event.preventDefault();
      return;
    }
    if (splitting.isOn()) {
      // Nothing else is done to a unit while it is cut.
      if (splitting.press(event.key) || event.key.length === 1) event.preventDefault();
      return;
    }
    const run = keys.get(event.key.length === 1 ? event.key.toLowerCase() : event.key);
    if (run === undefined) return;
    event.preventDefault();
    run();
  };
  document.addEventListener("keydown", onKey);
  root.replaceChildren(
    element`<div class="work"><header><h1>Coding statements</h1>${bar}${count}</header>
    <div class="columns"><div>${place}${note}</div>
    <aside>${panel.element}<details><summary>Keys</summary><dl class="keys">${keysHelp.map(([key, does]) => element`<div><dt><kbd>${key}</kbd></dt><dd>${does}</dd></div>`)}</dl></details></aside></div>${line}</div>`
  );
  show();
}
