import fuzzysort from "fuzzysort";
import {element} from "../element.js";
import {type IconName, icon} from "./icon.js";

/** Something to choose from a list. */
export interface PickItem {
  label: string;
  /** Told after the label, and searched too. */
  description?: string;
  /** Told at the far end: keys, a size. */
  detail?: string;
  icon?: IconName;
  choose(): void;
}

export interface PickOptions {
  placeholder: string;
  /** What to choose from, asked anew with each change of the text. */
  items(text: string): readonly PickItem[];
  /** What the field holds at first. */
  text?: string;
  /** Said where nothing fits. */
  empty?(): string;
}

const shownItems = 100;

/** Opens a field with a list below, as VS Code's palette: typing filters, arrows move, Enter chooses, Escape closes. */
export function pick(
  root: HTMLElement,
  {placeholder, items, text = "", empty = () => "Nothing fits"}: PickOptions
): {
  /** Asks for the items again. */
  refresh(): void;
} {
  let shown: readonly PickItem[] = [];
  let at = 0;
  /** Whether the mark stands where a person moved it; else it is on the best. */
  let isMoved = false;
  const input = element<HTMLInputElement>`<input type="text" role="combobox" aria-expanded="true" aria-controls="pick-list"
    aria-autocomplete="list" autocomplete="off" spellcheck="false" placeholder=${placeholder} aria-label=${placeholder} value=${text}>`;
  const list = element`<div id="pick-list" role="listbox" aria-label=${placeholder}></div>`;
  const said = element`<p class="visually-hidden" role="status"></p>`;
  const dialog = element<HTMLDialogElement>`<dialog class="pick" aria-label=${placeholder}>${input}${list}${said}</dialog>`;

  const mark = (next: number) => {
    at = next;
    for (const [i, option] of [...list.children].entries()) {
      option.setAttribute("aria-selected", String(i === at));
      if (i === at) option.scrollIntoView({block: "nearest"});
    }
    if (shown.length > 0) input.setAttribute("aria-activedescendant", `pick-${at}`);
    else input.removeAttribute("aria-activedescendant");
  };
  const choose = (item: PickItem | undefined) => {
    if (item === undefined) return;
    dialog.close();
    item.choose();
  };
  const tell = (what: string) => {
    list.replaceChildren(
      element`<div role="option" aria-disabled="true" aria-selected="false">${what}</div>`
    );
    said.textContent = what;
  };
  const fill = () => {
    const kept = isMoved ? shown[at]?.label : undefined;
    shown = bestOf(items(input.value), input.value.replace(/^[>@#:]/, "").trim());
    list.replaceChildren(
      ...shown.map(
        (item, i) =>
          element`<div role="option" id=${`pick-${i}`} aria-selected="false" onpointerdown=${(
            event: PointerEvent
          ) =>
            event.preventDefault()} onclick=${() => choose(item)}>${item.icon ? icon(item.icon) : null}<span class="label">${item.label}</span>${
            item.description ? element`<span class="description">${item.description}</span>` : null
          }${item.detail ? element`<span class="detail">${item.detail}</span>` : null}</div>`
      )
    );
    if (shown.length === 0) tell(empty());
    else said.textContent = `${shown.length} to choose from`;
    mark(
      kept === undefined
        ? 0
        : Math.max(
            0,
            shown.findIndex(({label}) => label === kept)
          )
    );
  };
  input.addEventListener("input", () => {
    isMoved = false;
    fill();
  });
  dialog.addEventListener("keydown", (event) => {
    const last = shown.length - 1;
    const steps: Record<string, number> = {
      ArrowDown: at === last ? 0 : at + 1,
      ArrowUp: at === 0 ? last : at - 1,
      PageDown: Math.min(at + 10, last),
      PageUp: Math.max(at - 10, 0)
    };
    const next = steps[event.key];
    if (event.key === "Enter") choose(shown[at]);
    else if (next !== undefined) {
      isMoved = true;
      mark(next);
    } else return;
    event.preventDefault();
  });
  dialog.addEventListener("pointerdown", (event) => {
    if (event.target === dialog) dialog.close();
  });
  // The browser gives the focus back by itself.
  dialog.addEventListener("close", () => dialog.remove());
  root.append(dialog);
  dialog.showModal();
  input.setSelectionRange(text.length, text.length);
  fill();
  return {refresh: () => dialog.open && fill()};
}

/** Items whose label has the letters of the text, the best first, then those whose description has its words. */
function bestOf(items: readonly PickItem[], text: string): readonly PickItem[] {
  if (text === "") return items.slice(0, shownItems);
  const byLabel = fuzzysort
    .go(text, items, {key: "label", limit: shownItems, threshold: 0.2})
    .map(({obj}) => obj);
  const words = text.toLowerCase().split(/\s+/);
  const byDescription = items.filter((item) => {
    const described = `${item.label} ${item.description ?? ""}`.toLowerCase();
    return !byLabel.includes(item) && words.every((word) => described.includes(word));
  });
  return [...byLabel, ...byDescription].slice(0, shownItems);
}
