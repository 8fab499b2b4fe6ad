import {element} from "../element.js";
import {type CodingStore, saveCopy} from "./coding-files.js";

/**
 * Says where the work is kept, and what to do where it could not be written. `copy` gives name and text of the file;
 * `before` is what stands there until something is written.
 */
export function savedLine(
  store: CodingStore,
  copy: () => {name: string; text: string},
  before = "Nothing changed yet"
): HTMLElement {
  const state = element`<span class="saved" role="status">${before}</span>`;
  const allow = element<HTMLButtonElement>`<button type="button" hidden onclick=${async () => {
    if (await store.folder.allow()) {
      const {name, text} = copy();
      store.write(name, text);
    }
  }}>Allow again</button>`;
  store.onSaved(({where, problem}) => {
    const places = {
      folder: `Saved in ${store.folder.name()}`,
      browser: "Saved in this browser",
      nowhere: "Not saved"
    };
    state.textContent = problem ?? places[where];
    state.classList.toggle("problem", problem !== null);
    allow.hidden = problem === null || store.folder.name() === null;
  });
  const save = () => {
    const {name, text} = copy();
    saveCopy(name.split("/").at(-1)!, text);
  };
  return element`<p class="saving">${state} ${allow}<button type="button" onclick=${save}>Save a copy</button></p>`;
}
