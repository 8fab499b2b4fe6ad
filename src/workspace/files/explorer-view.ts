import {element} from "../element.js";
import {icon} from "../shell/icon.js";
import type {SideView} from "../shell/side-bar.js";
import {createSignal} from "../signal.js";
import type {Places} from "./places.js";
import {addressOf, type PlaceName} from "./places.js";

export interface ExplorerOptions {
  places: Places;
  /** Notebooks that ship with the product, by name. */
  shipped: ReadonlyMap<string, string>;
  open: (address: string) => void;
  /** Opens a copy of a shipped notebook. */
  begin: (name: string) => void;
  pickFolder: () => void;
  newNotebook: () => void;
  /** Asks before it removes a notebook of the browser's. */
  remove: (path: string) => void;
}

/** The notebooks, wherever they are: a click opens one. `refresh` draws the list anew. */
export function explorerView(options: ExplorerOptions): {view: SideView; refresh: () => void} {
  const {places, shipped} = options;
  const changed = createSignal();
  const lists = element`<div></div>`;
  const row = (label: string, title: string, run: () => void) =>
    element`<button type="button" class="row" title=${title} onclick=${run}>${icon("notebook")}<span class="label">${label}</span></button>`;
  const section = (title: string, rows: readonly HTMLElement[], empty: unknown) =>
    element`<section class="places"><h3>${title}</h3>${
      rows.length > 0 ? element`<ul class="tree">${rows.map((one) => element`<li>${one}</li>`)}</ul>` : empty
    }</section>`;
  const stored = async (place: PlaceName) => {
    const paths = await places.stores[place].list();
    return paths.map((path) => {
      const open = row(path, path, () => options.open(addressOf(place, path)));
      if (place === "folder") return open;
      return element`<div class="with-action">${open}<button type="button" class="action" title="Remove" aria-label=${`Remove ${path}`} onclick=${() => options.remove(path)}>${icon("trash")}</button></div>`;
    });
  };
  const folderSection = async () => {
    if (!places.folder.isPossible) return null;
    const name = places.folder.name();
    const button = (text: string, run: () => void) =>
      element`<p class="ways"><button type="button" class="plain" onclick=${run}>${text}</button></p>`;
    if (name === null)
      return section("Folder", [], button("Open the repository's folder", options.pickFolder));
    try {
      return section(name, await stored("folder"), element`<p class="empty">No page in this folder.</p>`);
    } catch {
      return section(
        name,
        [],
        button(`Allow ${name} again`, () => void places.folder.allow().then(() => changed.emit()))
      );
    }
  };
  const draw = async () => {
    const own = await stored("browser").catch(() => []);
    const folder = await folderSection();
    lists.replaceChildren(
      section("In this browser", own, element`<p class="empty">No notebook yet.</p>`),
      ...(folder === null ? [] : [folder]),
      section(
        "To begin with",
        [...shipped.keys()].map((name) => row(name, `Opens a copy of ${name}`, () => options.begin(name))),
        null
      )
    );
  };
  changed.on(() => void draw());
  return {
    refresh: () => changed.emit(),
    view: {
      id: "explorer",
      title: "Explorer",
      icon: "files",
      actions: [
        {title: "New notebook", icon: "new-file", run: options.newNotebook},
        {title: "Refresh", icon: "refresh", run: () => changed.emit()}
      ],
      render(container) {
        container.append(lists);
        void draw();
      }
    }
  };
}
