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
  /** What to choose from; asked anew with each change of the text where it wants the text. */
  items(text: string): readonly PickItem[] | Promise<readonly PickItem[]>;
  /** What the field holds at first. */
  text?: string;
  /** Said where nothing fits. */
  empty?: string;
}

const shownItems = 100;

/** Opens a field with a list below, as VS Code's palette: typing filters, arrows move, Enter chooses, Escape closes. */
export function pick(
  root: HTMLElement,
  {placeholder, items, text = "", empty = "Nothing fits"}: PickOptions
): void {
  const before = document.activeElement as HTMLElement | null;
  let shown: readonly PickItem[] = [];
  let at = 0;
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
    input.setAttribute("aria-activedescendant", shown.length > 0 ? `pick-${at}` : "");
  };
  const choose = (item: PickItem | undefined) => {
    if (item === undefined) return;
    dialog.close();
    item.choose();
  };
  let asked = 0;
  const fill = async () => {
    const number = ++asked;
    const found = await items(input.value);
    if (number !== asked) return;
    shown = bestOf(found, input.value.replace(/^[>@#:]/, "").trim());
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
    if (shown.length === 0)
      list.append(element`<div role="option" aria-disabled="true" aria-selected="false">${empty}</div>`);
    said.textContent = shown.length === 0 ? empty : `${shown.length} to choose from`;
    mark(0);
  };
  input.addEventListener("input", () => void fill());
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
    else if (next !== undefined) mark(next);
    else return;
    event.preventDefault();
  });
  dialog.addEventListener("pointerdown", (event) => {
    if (event.target === dialog) dialog.close();
  });
  dialog.addEventListener("close", () => {
    dialog.remove();
    before?.focus({preventScroll: true});
  });
  root.append(dialog);
  dialog.showModal();
  input.setSelectionRange(text.length, text.length);
  void fill();
}

/** The items that the text fits, the best first; all in their own order where there is no text. */
function bestOf(items: readonly PickItem[], text: string): readonly PickItem[] {
  if (text === "") return items.slice(0, shownItems);
  const keys = ["label", (item: PickItem) => `${item.label} ${item.description ?? ""}`];
  return fuzzysort.go(text, items, {keys, limit: shownItems, threshold: 0.2}).map(({obj}) => obj);
}
