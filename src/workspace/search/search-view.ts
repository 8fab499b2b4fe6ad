import {element} from "../element.js";
import {moveThroughRows} from "../explorer/move-through-rows.js";
import type {Cell} from "../notebook/cell.js";
import type {SideView} from "../shell/side-bar.js";
import {findInCells, type Hit} from "./find-in-cells.js";

/** A notebook as it is searched. */
export interface SearchedNotebook {
  address: string;
  title: string;
  cells: readonly Pick<Cell, "text">[];
}

export interface SearchOptions {
  /** Every notebook that can be searched, as it now is. */
  notebooks(): Promise<readonly SearchedNotebook[]>;
  /** Opens a notebook and puts the cursor to a hit. */
  reveal(address: string, hit: Hit): void;
}

const mostHits = 500;
const milliseconds = 150;

/** Searches the text of every notebook as a person types, and lists the lines found. */
export function searchView({notebooks, reveal}: SearchOptions): SideView {
  const field = element<HTMLInputElement>`<input type="search" placeholder="Search notebooks" aria-label="Search notebooks">`;
  const cased = toggle("Aa", "Match case");
  const pattern = toggle(".*", "Use a regular expression");
  const said = element`<p class="empty" role="status"></p>`;
  const list = element`<div class="databases hits"></div>`;
  let asked = 0;
  const search = async () => {
    const number = ++asked;
    const query = {
      text: field.value,
      isCased: cased.ariaPressed === "true",
      isPattern: pattern.ariaPressed === "true"
    };
    if (query.text === "") {
      said.textContent = "";
      return list.replaceChildren();
    }
    try {
      const searched = await notebooks();
      if (number !== asked) return;
      const found = searched
        .map((notebook) => ({notebook, hits: findInCells(notebook.cells, query)}))
        .filter(({hits}) => hits.length > 0);
      const all = found.reduce((sum, {hits}) => sum + hits.length, 0);
      said.textContent =
        all === 0 ? "Nothing was found." : `${all} lines in ${found.length} of ${searched.length} notebooks`;
      let left = mostHits;
      list.replaceChildren(
        ...found.map(({notebook, hits}) => {
          const shown = hits.slice(0, left);
          left -= shown.length;
          return section(notebook, shown, (hit) => reveal(notebook.address, hit));
        })
      );
    } catch (error) {
      said.textContent = (error as Error).message;
      list.replaceChildren();
    }
  };
  let timer: ReturnType<typeof setTimeout>;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void search(), milliseconds);
  };
  return {
    id: "search",
    title: "Search",
    icon: "search",
    render(container) {
      field.addEventListener("input", soon);
      field.addEventListener("keydown", (event) => {
        if (event.key === "Enter") void search();
        else if (event.key === "ArrowDown") list.querySelector<HTMLElement>("[data-row]")?.focus();
      });
      for (const button of [cased, pattern]) button.addEventListener("click", soon);
      moveThroughRows(list);
      container.append(element`<div class="filter search">${field}${cased}${pattern}</div>`, said, list);
    }
  };
}

function toggle(sign: string, title: string): HTMLButtonElement {
  const button = element<HTMLButtonElement>`<button type="button" class="action sign" title=${title} aria-label=${title} aria-pressed="false">${sign}</button>`;
  button.addEventListener("click", () => {
    button.ariaPressed = String(button.ariaPressed !== "true");
  });
  return button;
}

const before = 24;

function section(
  {address, title}: SearchedNotebook,
  hits: readonly Hit[],
  choose: (hit: Hit) => void
): HTMLElement {
  return element`<section aria-label=${title}><h3>${title}<span class="count">${hits.length}</span></h3><ul>${hits.map(
    (hit) => {
      const start = Math.max(0, hit.from - before);
      return element`<li><button type="button" class="row" style="--level: 1" data-row=${`${address}:${hit.cell}:${hit.line}`}
      title=${`Cell ${hit.cell + 1}, line ${hit.line}`} onclick=${() => choose(hit)}><span class="label">${start > 0 ? "…" : ""}${hit.text
        .slice(start, hit.from)
        .trimStart()}<mark>${hit.text.slice(hit.from, hit.to)}</mark>${hit.text.slice(hit.to, hit.to + 200)}</span></button></li>`;
    }
  )}</ul></section>`;
}
