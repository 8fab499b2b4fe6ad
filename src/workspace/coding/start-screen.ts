import {coderName} from "../../../loaders/coding/coding-file.js";
import {element} from "../element.js";
import type {CodingStore} from "./coding-files.js";

/** What a person says before they begin. */
export interface Start {
  /** Their name, as their file is called. */
  name: string;
}

interface StartOptions {
  title: string;
  explains: string;
  /** Names to choose from. */
  names: readonly string[];
  store: CodingStore;
  /** Says what forbids it, or null where it may begin. */
  onStart(start: Start): Promise<string | null>;
}

/** Asks who works here, and whether the engagement's folder is to be written. */
export function startScreen({title, explains, names, store, onStart}: StartOptions): HTMLElement {
  const problem = element`<p class="problem" role="alert"></p>`;
  const place = element`<p class="place"></p>`;
  const field = element<HTMLInputElement>`<input name="name" list="coder-names" autocomplete="off" spellcheck="false" placeholder="e.g. anna" required>`;
  const tellPlace = () => {
    const name = store.folder.name();
    place.textContent =
      name === null
        ? "Saved in this browser. Take the file out with “Save a copy”, and put it into the engagement's folder."
        : `Saved in the folder ${name}, at every keystroke.`;
  };
  /** Says what forbids a step, in the step's own words; nothing where it went well. */
  const telling = async (step: () => Promise<string | null>) => {
    problem.textContent = (await step().catch((error: Error) => error.message)) ?? "";
  };
  const pick = () =>
    telling(async () => {
      if (await store.folder.pick()) tellPlace();
      return null;
    });
  const start = (event: Event) => {
    event.preventDefault();
    const name = field.value.trim().toLowerCase();
    return telling(async () => {
      if (!coderName.test(name))
        return "Write a name in small letters, digits and “-”: your file will be called so.";
      // A folder of an earlier visit must be allowed again, for which the browser wants a click or a key.
      if (store.folder.name() !== null && (await store.folder.allow())) await store.folder.handle();
      return onStart({name});
    });
  };
  tellPlace();
  return element`<form class="start" onsubmit=${start}>
    <h1>${title}</h1><p>${explains}</p>
    <label>Your name ${field}</label>
    <datalist id="coder-names">${names.map((name) => element`<option value=${name}></option>`)}</datalist>
    ${place}
    ${store.folder.isPossible ? element`<button type="button" class="folder" onclick=${pick}>Open the engagement's folder …</button>` : ""}
    <button type="submit" class="go">Begin</button>${problem}
  </form>`;
}
