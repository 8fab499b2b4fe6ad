import type {Engine} from "../engine/engine.js";
import type {Data} from "../explorer/data.js";
import {askText} from "../files/ask.js";
import {openDrafts} from "../files/drafts.js";
import {explorerView} from "../files/explorer-view.js";
import {freePath} from "../files/notebook-file.js";
import {addressOf, openPlaces, type PlaceName, placeOf} from "../files/places.js";
import {exportFile, importFiles} from "../files/transfer.js";
import type {SearchedNotebook, SearchOptions} from "../search/search-view.js";
import type {Command} from "../shell/commands.js";
import type {Shell} from "../shell/shell.js";
import {followDrops} from "./dropped.js";
import {notebookCommands} from "./notebook-commands.js";
import {type NotebookEditor, notebookKind} from "./notebook-editor.js";
import {readNotebook} from "./read-notebook.js";
import {shipped} from "./shipped.js";

const blank = "# Untitled\n\n```sql\n\n```\n";

/**
 * Gives the workspace its notebooks: how they are opened, listed, saved and commanded. Gives back how they are searched.
 */
export async function addNotebooks(
  shell: Shell,
  engine: Engine,
  data: Data,
  engagement: string
): Promise<SearchOptions> {
  const places = await openPlaces(engagement);
  const opened = new Map<string, NotebookEditor>();
  const active = () => opened.get(shell.editors.active()?.tab.id ?? "") ?? null;
  const openTab = (address: string) =>
    shell.editors.open({
      kind: "notebook",
      path: address,
      title: placeOf(address).path.split("/").at(-1)!
    });
  const open = (address: string) => void openTab(address);
  const tell = (message: string) => shell.notify({severity: "info", message});

  /** Writes a text under a name that is free in the browser's folder, and opens it. */
  const begin = async (name: string, text: string) => {
    const path = `${name
      .replace(/\.md$/, "")
      .trim()
      .replace(/[\\/:*?"<>|\s]+/g, "-")
      .toLowerCase()}.md`;
    const {browser} = places.stores;
    const free = (await browser.read(path)) === null ? path : await freePath(browser, path);
    await browser.write(free, text);
    explorer.refresh();
    open(addressOf("browser", free));
  };
  const newNotebook = async () => {
    const name = await askText(shell.element, "Name of the notebook", "untitled");
    if (name !== null)
      await begin(
        name,
        blank.replace("Untitled", () => name)
      );
  };
  const pickFolder = async () => {
    if (await places.folder.pick()) explorer.refresh();
  };
  const saveInto = async (place: PlaceName) => {
    const {path} = placeOf(active()!.address);
    const asked = await askText(
      shell.element,
      "Path in the folder",
      place === "folder" ? `src/workspace/${path}` : path
    );
    if (asked === null) return;
    const wanted = asked.endsWith(".md") ? asked : `${asked}.md`;
    const store = places.stores[place];
    const free = (await store.read(wanted)) === null ? wanted : await freePath(store, wanted);
    await store.write(free, active()!.text());
    explorer.refresh();
    open(addressOf(place, free));
  };
  const publish = async () => {
    const {path} = placeOf(active()!.address);
    const asked = await askText(
      shell.element,
      "Name of the page",
      path.split("/").at(-1)!.replace(/\.md$/, "")
    );
    if (asked === null) return;
    const {publishPage} = await import("../files/publish-page.js");
    const written = await publishPage(places.stores.folder, asked, active()!.text());
    tell(`The page ${asked} is in the navigation. Written: ${written.join(", ")}.`);
    explorer.refresh();
  };
  const remove = async (path: string) => {
    if (!confirm(`Remove ${path}? It is kept nowhere else.`)) return;
    await shell.editors.close(`notebook:${addressOf("browser", path)}`);
    await places.stores.browser.remove(path);
    explorer.refresh();
  };
  const explorer = explorerView({
    ...{places, shipped, open},
    begin: (name) => void begin(name, shipped.get(name)!),
    pickFolder: () => void pickFolder(),
    newNotebook: () => void newNotebook(),
    remove: (path) => void remove(path)
  });
  const hasNotebook = () => active() !== null;
  const fileCommands: Command[] = [
    {id: "notebook.new", title: "File: New Notebook", keys: "Mod+Alt+N", run: newNotebook},
    {
      id: "notebook.save",
      title: "File: Save",
      keys: "Mod+S",
      when: hasNotebook,
      run: () => active()!.file.save()
    },
    {
      id: "notebook.export",
      title: "File: Export Notebook",
      when: hasNotebook,
      run: () => exportFile(placeOf(active()!.address).path.split("/").at(-1)!, active()!.text())
    },
    {
      id: "notebook.import",
      title: "File: Import Notebooks",
      async run() {
        for (const file of await importFiles()) await begin(file.name, await file.text());
      }
    },
    {
      id: "notebook.openFolder",
      title: "File: Open Folder",
      when: () => places.folder.isPossible,
      run: pickFolder
    },
    {
      id: "notebook.saveToFolder",
      title: "File: Save a Copy into the Folder",
      when: () => hasNotebook() && places.folder.name() !== null,
      run: () => saveInto("folder")
    },
    {
      id: "notebook.publish",
      title: "Notebook: Publish as Page",
      when: () => hasNotebook() && places.folder.name() !== null,
      run: publish
    }
  ];
  shell.editors.register(notebookKind({shell, engine, data, places, drafts: openDrafts(engagement)}, opened));
  shell.sideBar.add(explorer.view);
  shell.commands.register(...fileCommands, ...notebookCommands(active));
  shell.addQuickSource(async () => {
    const own = await places.stores.browser.list().catch(() => []);
    const inFolder = await places.stores.folder.list().catch(() => []);
    const item = (place: PlaceName, description: string) => (path: string) => ({
      label: path,
      description,
      icon: "notebook" as const,
      choose: () => open(addressOf(place, path))
    });
    return [
      ...own.map(item("browser", "in this browser")),
      ...inFolder.map(item("folder", places.folder.name() ?? "")),
      ...[...shipped].map(([name, text]) => ({
        label: name,
        description: "to begin with",
        icon: "book" as const,
        choose: () => void begin(name, text)
      }))
    ];
  });
  followDrops(shell, engine, (name, text) => void begin(name, text), tell);
  return {
    async notebooks() {
      const found: SearchedNotebook[] = [];
      for (const place of ["browser", "folder"] as const) {
        const store = places.stores[place];
        for (const path of await store.list().catch(() => [])) {
          const address = addressOf(place, path);
          const text =
            opened.get(`notebook:${address}`)?.text() ?? (await store.read(path).catch(() => null)) ?? "";
          found.push({address, title: path, cells: readNotebook(text).cells});
        }
      }
      return found;
    },
    async reveal(address, {cell, line, column}) {
      await openTab(address);
      const view = opened.get(`notebook:${address}`)?.view;
      const found = view?.notebook().cells[cell];
      if (found) view!.reveal(found.id, line, column);
    }
  };
}
