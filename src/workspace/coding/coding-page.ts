import {actions, type CodedAction} from "../../../loaders/coding/actions.js";
import {type Code, type Codebook, noCode} from "../../../loaders/coding/codebook.js";
import {readCodings} from "../../../loaders/coding/coding-file.js";
import {codingFiles} from "../../../loaders/coding/coding-folder-names.js";
import type {CodingMaterial, MaterialUnit} from "../../../loaders/coding/material.js";
import {isWithheld, type Suggester, suggesterOf} from "../../../loaders/coding/suggest.js";
import {element} from "../element.js";
import {codeCard, codeList} from "./code-list.js";
import {rankedCodes, searchCodes} from "./code-search.js";
import {type CodingStore, ownHand} from "./coding-files.js";
import {bookOf} from "./material.js";
import {readSplitLines} from "./read-splits.js";
import {savedLine} from "./saved-line.js";
import {type CodingSession, startSession, writtenElsewhere} from "./session.js";
import {withSplits} from "./split-units.js";
import {splittingOf} from "./splitting.js";
import {startScreen} from "./start-screen.js";
import {unitView} from "./unit-view.js";

const actionKeys: Readonly<Record<string, CodedAction>> = {
  s: "stop",
  t: "start",
  c: "continue",
  u: "unclear"
};
const help: readonly (readonly [string, string])[] = [
  ["s t c u", "stop, start, continue, unclear"],
  ["1 … 5", "a suggestion"],
  ["/", "search the codebook; Enter takes the first"],
  ["0", "no code fits"],
  ["p", "partly: topic right, action or standard another"],
  ["n", "note; Esc leaves it"],
  ["g", "flag for the third coder"],
  ["x", "split in two: ← → move the mark, Enter cuts, Esc leaves"],
  ["j", "join with the part after it"],
  ["Enter", "next open unit"],
  ["← →", "one back, one on"],
  ["z", "undo"]
];

/** The page on which one person codes, blind to who wrote the words and to what others gave. */
export function codingPage(root: HTMLElement, material: CodingMaterial, store: CodingStore): void {
  const codebook = bookOf(material);
  const suggest = suggesterOf(codebook, material.languages);
  let claimed: string | null = null;
  root.replaceChildren(
    startScreen({
      title: "Coding statements",
      explains:
        "You see what people wrote, never who: no group, team or quarter, and nothing of what others coded. Everything is done with the keyboard.",
      names: material.coders,
      store,
      async onStart({name}) {
        const file = `codings/${name}.csv`;
        const text = await store.read(file);
        const hand = ownHand(localStorage);
        if (text !== null && claimed !== name && writtenElsewhere(text, hand)) {
          claimed = name;
          return `${file} was written in another browser. If it is yours, begin again to go on with it; if you are another person, choose another name, so that nobody's work is mixed with yours.`;
        }
        if (!(await isAlone(name)))
          return `${file} is open in another window: go on there, or close it first, so that neither overwrites the other.`;
        const read = text === null ? null : readCodings(text, name, file);
        const broken = read?.problems.find(({code}) => code === "missing_column");
        if (broken !== undefined)
          return `${file} cannot be read: ${broken.found}. ${broken.hint} Nothing was changed in it.`;
        const splits = await readSplitLines(store, material);
        const units = await withSplits(material.units, material.answers, splits);
        const session = startSession({
          ...{coder: name, codebook, hand, seed: material.seed, units, splits},
          codings: read?.codings ?? [],
          kept: read?.kept ?? []
        });
        if (session.units().length === 0)
          return material.units.length === 0
            ? 'There is nothing to code: map open questions under "statements" in engagement.json.'
            : `No unit is planned for ${name}: engagement.json names ${material.coders.join(", ")}.`;
        work(root, {material, codebook, suggest, session, store, file, coder: name});
        return null;
      }
    })
  );
}

interface Work {
  material: CodingMaterial;
  codebook: Codebook;
  suggest: Suggester;
  session: CodingSession;
  store: CodingStore;
  file: string;
  coder: string;
}

function work(root: HTMLElement, {material, codebook, suggest, session, store, file, coder}: Work): void {
  const bar = element<HTMLProgressElement>`<progress aria-label="Coded"></progress>`;
  const count = element`<span class="count" role="status"></span>`;
  const place = element`<div></div>`;
  const found = element`<div class="found"></div>`;
  const card = element`<div></div>`;
  const search = element<HTMLInputElement>`<input type="search" aria-label="Search the codebook" placeholder="Search the codebook ( / )" oninput=${() => showFound()}>`;
  const note = element<HTMLTextAreaElement>`<textarea aria-label="Note" rows="2" placeholder="Note ( n )" oninput=${() => {
    session.change({note: note.value});
    save();
  }}></textarea>`;
  const line = savedLine(store, () => ({name: file, text: session.text()}));

  let splitsWritten = session.splitsText();
  const save = () => {
    store.write(file, session.text());
    if (session.splitsText() !== splitsWritten) {
      splitsWritten = session.splitsText();
      store.write(codingFiles.splits, splitsWritten);
    }
    tellProgress();
  };
  const splitting = splittingOf({
    ...{material, session, coder, place},
    onDone: () => {
      save();
      show();
    }
  });
  const told = (words: string) => {
    count.textContent = words;
  };
  const tellProgress = () => {
    const {coded, all, flagged, again} = session.progress();
    bar.max = all;
    bar.value = coded;
    count.textContent = `${coded} of ${all} coded${flagged > 0 ? `, ${flagged} flagged` : ""}${again > 0 ? `, ${again} to code again after a split` : ""}`;
  };
  const suggestionsOf = (unit: MaterialUnit): readonly Code[] =>
    isWithheld(unit.unit, material.seed)
      ? []
      : rankedCodes(unit, suggest).map((code) => codebook.codes.get(code)!);
  const choose = (code: Code | null, rank: number | null) => {
    const unit = session.current();
    if (unit === null) return;
    const own = session.codingOf(unit.unit);
    const ranked = suggestionsOf(unit);
    session.change({
      code: code?.code ?? noCode,
      match: code === null || code.holder === null ? null : (own?.match ?? "full"),
      suggestions: isWithheld(unit.unit, material.seed) ? "withheld" : ranked.length > 0 ? "shown" : "off",
      rank
    });
    search.value = "";
    save();
    show();
  };
  /** A code that was searched is one of the suggestions all the same, if it stands among them. */
  const rankOf = (unit: MaterialUnit, code: Code) => {
    const rank = suggestionsOf(unit).findIndex((each) => each.code === code.code);
    return rank === -1 ? null : rank + 1;
  };
  const showFound = () => {
    const unit = session.current()!;
    const codes = search.value.trim() === "" ? [] : searchCodes(codebook, suggest, unit, search.value);
    const own = session.codingOf(unit.unit)?.code ?? null;
    found.replaceChildren(
      ...(codes.length > 0
        ? [
            codeList(
              codes,
              own,
              () => "",
              (code) => choose(code, rankOf(unit, code))
            )
          ]
        : [])
    );
    const shown = codes[0] ?? (own === null ? undefined : codebook.codes.get(own));
    card.replaceChildren(...(shown === undefined ? [] : [codeCard(shown)]));
  };
  const show = () => {
    const unit = session.current()!;
    const own = session.codingOf(unit.unit);
    const ranked = suggestionsOf(unit);
    if (document.activeElement !== note) note.value = own?.note ?? "";
    place.replaceChildren(
      unitView(unit, material.groups, material.languages),
      element`<div class="choices"><fieldset class="actions"><legend>Action</legend>${actions.map(
        (action) => {
          const key = Object.entries(actionKeys).find(([, each]) => each === action)![0];
          return element`<button type="button" data-action=${action} aria-pressed=${String(own?.action === action)} onclick=${() => act(action)}><kbd>${key}</kbd>${action}</button>`;
        }
      )}</fieldset>
      <fieldset><legend>${
        isWithheld(unit.unit, material.seed)
          ? "No suggestions for this one: search the codebook"
          : "Suggestions"
      }</legend>${codeList(
        ranked,
        own?.code ?? null,
        (i) => String(i + 1),
        (code, i) => choose(code, i + 1)
      )}
      <button type="button" data-code="none" aria-pressed=${String(own?.code === noCode)} onclick=${() => choose(null, null)}><kbd>0</kbd>none fits</button></fieldset></div>
      <p class="given">${given(own?.action ?? null, own?.code ?? null)}
        <button type="button" aria-pressed=${String(own?.match === "partial")} onclick=${() => toggleMatch()}><kbd>p</kbd>partly</button>
        <button type="button" aria-pressed=${String(own?.flag ?? false)} onclick=${() => toggleFlag()}><kbd>g</kbd>flag</button></p>`
    );
    showFound();
    tellProgress();
  };
  const given = (action: string | null, code: string | null) =>
    code === null && action === null
      ? "Not coded yet."
      : `Coded: ${action ?? "no action yet"}, ${code === null ? "no code yet" : code === noCode ? "no code fits" : `${code} ${codebook.codes.get(code)?.label ?? ""}`}`;
  const act = (action: CodedAction) => {
    session.change({action});
    save();
    show();
  };
  const toggleMatch = () => {
    const own = session.codingOf(session.current()!.unit);
    const code = own?.code == null ? undefined : codebook.codes.get(own.code);
    if (code === undefined || code.holder === null) return;
    session.change({match: own!.match === "partial" ? "full" : "partial"});
    save();
    show();
  };
  const toggleFlag = () => {
    session.change({flag: !(session.codingOf(session.current()!.unit)?.flag ?? false)});
    save();
    show();
  };
  const next = () => {
    if (!session.next()) count.textContent = "Everything is coded. Thank you.";
    else show();
  };
  const keys: Readonly<Record<string, () => void>> = {
    ...Object.fromEntries(Object.entries(actionKeys).map(([key, action]) => [key, () => act(action)])),
    ...Object.fromEntries(
      [1, 2, 3, 4, 5].map((rank) => [
        String(rank),
        () => {
          const code = suggestionsOf(session.current()!)[rank - 1];
          if (code !== undefined) choose(code, rank);
        }
      ])
    ),
    "0": () => choose(null, null),
    "/": () => search.focus(),
    n: () => note.focus(),
    p: toggleMatch,
    g: toggleFlag,
    x: () => {
      if (!splitting.begin()) told("One word cannot be split.");
    },
    j: () =>
      void splitting.join().then((isJoined) => {
        if (!isJoined) told("No part of this answer follows.");
      }),
    z: () => {
      if (!session.undo()) return;
      save();
      show();
    },
    Enter: next,
    ArrowLeft: () => {
      session.go(session.place() - 1);
      show();
    },
    ArrowRight: () => {
      session.go(session.place() + 1);
      show();
    }
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isSearching = document.activeElement === search;
    if (isSearching || document.activeElement === note) {
      if (event.key === "Escape") (document.activeElement as HTMLElement).blur();
      else if (event.key === "Enter" && isSearching) {
        const unit = session.current()!;
        const [code] = search.value.trim() === "" ? [] : searchCodes(codebook, suggest, unit, search.value);
        search.blur();
        if (code !== undefined) choose(code, rankOf(unit, code));
      } else return;
      event.preventDefault();
      return;
    }
    if (splitting.isOn()) {
      // Nothing else is done to a unit while it is cut.
      if (splitting.press(event.key) || event.key.length === 1) event.preventDefault();
      return;
    }
    const run = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (run === undefined) return;
    event.preventDefault();
    run();
  };
  document.addEventListener("keydown", onKey);
  root.replaceChildren(
    element`<div class="work"><header><h1>Coding statements</h1>${bar}${count}</header>
    <div class="columns"><div>${place}${note}</div>
    <aside>${search}${found}${card}<details><summary>Keys</summary><dl class="keys">${help.map(([key, does]) => element`<div><dt><kbd>${key}</kbd></dt><dd>${does}</dd></div>`)}</dl></details></aside></div>${line}</div>`
  );
  show();
}

/** Takes the coder's name for this window as long as it is open; false where another window has it. */
async function isAlone(coder: string): Promise<boolean> {
  return new Promise((done) => {
    void navigator.locks.request(`plumbline-coder-${coder}`, {ifAvailable: true}, (lock) => {
      done(lock !== null);
      return lock === null ? undefined : new Promise(() => {});
    });
  });
}
