import {readCodings} from "../../../loaders/coding/coding-file.js";
import {codingFiles} from "../../../loaders/coding/coding-folder-names.js";
import type {CodingMaterial} from "../../../loaders/coding/material.js";
import {suggesterOf} from "../../../loaders/coding/suggest.js";
import {type CodingStore, ownHand} from "./coding-files.js";
import {codingWork} from "./coding-work.js";
import {bookOf} from "./material.js";
import {readSplitLines} from "./read-splits.js";
import {startSession, writtenElsewhere} from "./session.js";
import {withSplits} from "./split-units.js";
import {startScreen} from "./start-screen.js";

/** The page on which one person codes, blind to who wrote the words and to what others gave. */
export function codingPage(root: HTMLElement, material: CodingMaterial, store: CodingStore): void {
  const codebook = bookOf(material);
  const suggest = suggesterOf(codebook, material.languages);
  let claimed: string | null = null;
  const onStart = async ({name}: {name: string}) => {
    const file = `${codingFiles.codings}/${name}.csv`;
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
    const codings = read?.codings ?? [];
    const session = startSession({
      ...{coder: name, codebook, hand, seed: material.seed, units, splits, codings},
      kept: read?.kept ?? []
    });
    if (session.units().length === 0)
      return material.units.length === 0
        ? 'There is nothing to code: map open questions under "statements" in engagement.json.'
        : `No unit is planned for ${name}: engagement.json names ${material.coders.join(", ")}.`;
    const work = {material, codebook, suggest, session, store, file, coder: name, taken: codings.length};
    codingWork(root, work);
    return null;
  };
  root.replaceChildren(
    startScreen({
      title: "Coding statements",
      explains:
        "You see what people wrote, never who: no group, team or quarter, and nothing of what others coded. Everything is done with the keyboard.",
      names: material.coders,
      ...{store, onStart}
    })
  );
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
