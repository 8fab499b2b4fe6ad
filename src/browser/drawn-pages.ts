import {foldTables} from "./folded-tables.js";

/** How many elements may wait for the reader, in all: some dozens of usual pages, some of 400 teams. */
const mostElements = 20_000;

/** Pages drawn for selections, in one place: one is shown, the others wait behind it, laid out already. */
export interface DrawnPages {
  has(address: string): boolean;
  /** Puts a page behind the one that is shown. */
  add(address: string, content: DocumentFragment): void;
  /** Lays out a page that waits, so that showing it only paints it. */
  layOut(address: string): void;
  /** Those that the reader may choose next, the likeliest first: the others have to go before them, then the last. */
  keep(addresses: readonly string[]): void;
  /** Whether another page may wait without one of those that are kept having to go. */
  hasRoom(): boolean;
  /** Shows one of them; the one that was shown waits. */
  show(address: string): HTMLElement;
}

/** `view` holds the page that the site came with, drawn for `address`; `room` is how many elements may wait. */
export function drawnPages(view: HTMLElement, address: string, room = mostElements): DrawnPages {
  let shown = view.querySelector<HTMLElement>(":scope > .drawn")!;
  const pages = new Map([[address, {element: shown, size: sizeOf(shown)}]]);
  let elements = sizeOf(shown);
  /** The rank of each that is kept. */
  let kept: ReadonlyMap<string, number> = new Map();

  /** The oldest first; those that are kept only where nothing else makes room, the least likely first. */
  const forgettable = () => {
    const waiting = [...pages].filter(([, {element}]) => element !== shown);
    const near = waiting.filter(([key]) => kept.has(key));
    near.sort(([one], [other]) => kept.get(other)! - kept.get(one)!);
    return [...waiting.filter(([key]) => !kept.has(key)), ...near];
  };
  const makeRoom = () => {
    for (const [key, {element, size}] of elements > room ? forgettable() : []) {
      if (elements <= room) return;
      element.remove();
      pages.delete(key);
      elements -= size;
    }
  };

  return {
    has: (key) => pages.has(key),
    add(key, content) {
      const element = document.createElement("div");
      element.className = "drawn ahead";
      element.append(content);
      foldTables(element);
      const size = sizeOf(element);
      elements += size;
      makeRoom();
      pages.set(key, {element, size});
      view.append(element);
    },
    // A measure of what is skipped makes the browser lay it out.
    layOut: (key) => void pages.get(key)?.element.firstElementChild?.getBoundingClientRect(),
    keep(addresses) {
      kept = new Map(addresses.map((key, rank) => [key, rank]));
    },
    hasRoom: () => {
      const [oldest] = forgettable();
      return elements < room || (oldest !== undefined && !kept.has(oldest[0]));
    },
    show(key) {
      const page = pages.get(key)!;
      // Last in the map: the last to be forgotten.
      pages.delete(key);
      pages.set(key, page);
      if (page.element !== shown) {
        shown.classList.add("ahead");
        page.element.classList.remove("ahead");
        shown = page.element;
      }
      return shown;
    }
  };
}

function sizeOf(element: Element): number {
  return element.getElementsByTagName("*").length;
}
