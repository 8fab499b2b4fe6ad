import type {Engine} from "../engine/engine.js";
import type {Data} from "../explorer/data.js";
import type {Drafts} from "../files/drafts.js";
import {createNotebookFile, type NotebookFile} from "../files/notebook-file.js";
import {conflictNotice, storeNotice} from "../files/notices.js";
import {type Places, placeOf} from "../files/places.js";
import type {EditorKind, OpenEditor, TabHandle} from "../shell/open-editor.js";
import type {Shell} from "../shell/shell.js";
import {type Notebook, titleOf} from "./notebook.js";
import {readNotebook} from "./read-notebook.js";
import type {NotebookView} from "./seen-notebook.js";
import {tellRuns} from "./tell-runs.js";
import {writeNotebook} from "./write-notebook.js";

/** A notebook in a tab. */
export interface NotebookEditor extends OpenEditor {
  address: string;
  view: NotebookView;
  file: NotebookFile;
  /** The text as the file would now hold it. */
  text(): string;
}

export interface NotebookEditorOptions {
  shell: Shell;
  engine: Engine;
  data: Data;
  places: Places;
  drafts: Drafts;
}

/** A result is no higher than this, in pixels. */
const resultHeight = 360;

/** How often an open notebook looks whether its file was changed by another program, in milliseconds. */
const lookEvery = 2000;

/** The kind of tab that holds a notebook. What cells need is loaded with the first one. */
export function notebookKind(
  options: NotebookEditorOptions,
  opened: Map<string, NotebookEditor>
): EditorKind {
  return {
    kind: "notebook",
    icon: "notebook",
    async open(address, tab) {
      const editor = await openNotebook(address, tab, options);
      opened.set(tab.id, editor);
      return {
        ...editor,
        close() {
          opened.delete(tab.id);
          editor.close!();
        }
      };
    }
  };
}

async function openNotebook(
  address: string,
  tab: TabHandle,
  {shell, engine, data, places, drafts}: NotebookEditorOptions
): Promise<NotebookEditor> {
  const [{createNotebookView}, {createEditor}, {createGrid}] = await Promise.all([
    import("./notebook-view.js"),
    import("../editor/editor.js"),
    import("../grid/grid.js")
  ]);
  const {place, path} = placeOf(address);
  const store = places.stores[place];
  let written: {notebook: Notebook; text: string} | null = null;
  const text = () => {
    const notebook = view.notebook();
    if (written?.notebook !== notebook) written = {notebook, text: writeNotebook(notebook)};
    return written.text;
  };
  const file = createNotebookFile({
    ...{store, path, drafts, address, text},
    onState: (state) => tab.setDirty(state !== "saved"),
    onConflict: (conflict) => conflictNotice(shell, path, conflict),
    onReload: (next) => view.replace(readNotebook(next)),
    onError: (error) =>
      storeNotice(shell, error, {folder: places.folder, save: () => file.save(), path, text})
  });
  const begun = await file.open();
  const notebook = readNotebook(begun.text);
  const view = createNotebookView({
    notebook,
    engine,
    createEditor: (options) =>
      createEditor({...options, completions: {schema: data.schema, variables: () => view.variables()}}),
    createGrid: (table) => createGrid({table, height: resultHeight}),
    onChange() {
      file.changed();
      tab.outlineChanged();
    },
    onRun: () => tellRuns(shell, tab.id, titleOf(view.notebook()) ?? path, view)
  });
  if (begun.isRecovered) {
    tab.setDirty(true);
    file.changed();
    shell.notify({severity: "info", message: `${path}: what was written and not yet saved is here again.`});
  }
  // Whoever opens a notebook runs it soon: DuckDB starts while it is read. A failure is told by the first query.
  requestIdleCallback(() => void engine.start().catch(() => {}));
  const looking = setInterval(() => document.visibilityState === "visible" && void file.look(), lookEvery);
  return {
    address,
    view,
    file,
    text,
    element: view.element,
    focus: view.focus,
    outline: view.outline,
    insertSql(sql) {
      view.insert("below", "sql", sql);
      view.edit();
    },
    async mayClose() {
      await file.close();
      return (
        file.isSaved() ||
        confirm(`${path} could not be saved. Close it? What was written is kept in the browser.`)
      );
    },
    close() {
      clearInterval(looking);
      shell.problems.set(tab.id, "", []);
      view.destroy();
    }
  };
}
