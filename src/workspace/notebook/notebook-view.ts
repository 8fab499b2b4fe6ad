import type {Table} from "apache-arrow";
import type {Editor, EditorOptions} from "../editor/editor.js";
import type {Variable} from "../editor/variables.js";
import {element} from "../element.js";
import type {Engine} from "../engine/engine.js";
import type {OutlineEntry} from "../shell/open-editor.js";
import {type Cell, type CellKind, newCell} from "./cell.js";
import {followCellKeys} from "./cell-keys.js";
import * as operations from "./cell-operations.js";
import {type CellView, createCellView} from "./cell-view.js";
import {compileCell} from "./compile-cell.js";
import {createHistory} from "./history.js";
import {createLibrary, libraryValues} from "./library.js";
import {libraryNames} from "./library-names.js";
import type {Notebook} from "./notebook.js";
import {outlineOf} from "./outline.js";
import {type CellRun, createRuntime} from "./runtime.js";
import {toolbar} from "./toolbar.js";

export interface NotebookViewOptions {
  notebook: Notebook;
  engine: Engine;
  createEditor: (options: EditorOptions) => Editor;
  createGrid: (table: Table) => HTMLElement;
  /** Something was written, or cells changed. */
  onChange: () => void;
  /** A cell ran. */
  onRun: () => void;
}

/** A notebook as it is seen and worked with. */
export interface NotebookView {
  element: HTMLElement;
  notebook(): Notebook;
  /** Puts another content in place, as when its file has changed; cells run anew only when asked. */
  replace(notebook: Notebook): void;
  /** Runs the selected cells, all, or those above or below the selected one. */
  run(which: "selected" | "all" | "above" | "below"): void;
  runAndGo(to: "below" | "insert"): void;
  interrupt(): void;
  insert(where: "above" | "below", kind?: CellKind, text?: string): void;
  remove(): void;
  move(direction: "up" | "down"): void;
  changeKind(kind: CellKind | "code"): void;
  copy(): void;
  paste(where: "above" | "below"): void;
  undo(): void;
  redo(): void;
  select(step: "up" | "down" | "first" | "last", isExtending?: boolean): void;
  fold(isFolded: boolean | "toggle"): void;
  toggleOutput(): void;
  /** Puts the cursor into the selected cell's text, or the focus back onto the cell. */
  edit(): void;
  leave(): void;
  isEditing(): boolean;
  hasFocus(): boolean;
  focus(): void;
  /** Selects a cell; at a line and column of its text, counted from 1, where they are given. */
  reveal(id: string, line?: number | null, column?: number | null): void;
  outline(): readonly OutlineEntry[];
  /** How each cell's last run went, in the notebook's order. */
  runs(): readonly {cell: Cell; place: number; run: CellRun | undefined}[];
  /** Names that cells may use: of each other, and the library's. */
  variables(): readonly Variable[];
  destroy(): void;
}

let copied: readonly Cell[] = [];

export function createNotebookView(options: NotebookViewOptions): NotebookView {
  let {notebook} = options;
  let selected: readonly string[] = notebook.cells.slice(0, 1).map(({id}) => id);
  const history = createHistory<readonly Cell[]>();
  const views = new Map<string, CellView>();
  const runs = new Map<string, CellRun>();
  const ranAs = new Map<string, string>();
  const columns = new Map<string, readonly string[]>();
  const list = element`<div class="cells"></div>`;
  const root = element`<section class="notebook" aria-label="Notebook" tabindex="-1">${list}</section>`;
  const cellOf = (id: string) => notebook.cells.find((cell) => cell.id === id);

  const runtime = createRuntime({
    engine: async () => options.engine,
    library: createLibrary(list),
    outputsOf: (id, html, pieces) => views.get(id)!.outputs(html, pieces),
    onRun(id, run) {
      runs.set(id, run);
      views.get(id)?.setRun(run);
      options.onRun();
    }
  });
  const chartTables = {
    async list() {
      const known = new Map<string, readonly string[]>(
        notebook.cells.flatMap(({name}) => (name === null ? [] : [[name, columns.get(name) ?? []]]))
      );
      for (const {database, name, columns} of await options.engine.tables())
        known.set(
          `${database === "memory" ? "memory.main" : database}.${name}`,
          columns.map(({name}) => name)
        );
      return known;
    }
  };

  const draw = () => {
    const hidden = operations.hiddenCells(notebook.cells);
    for (const [id, view] of views)
      if (cellOf(id) === undefined) {
        view.destroy();
        views.delete(id);
      }
    let before: Element | null = null;
    for (const [i, cell] of notebook.cells.entries()) {
      const view = views.get(cell.id) ?? makeView(cell);
      const isInPlace: boolean =
        before === null
          ? list.firstElementChild === view.element
          : before.nextElementSibling === view.element;
      if (!isInPlace) before === null ? list.prepend(view.element) : before.after(view.element);
      view.update(cell, i + 1, {isSelected: selected.includes(cell.id), isHidden: hidden.has(cell.id)});
      view.setStale(runs.get(cell.id) !== undefined && ranAs.get(cell.id) !== keyOf(cell));
      before = view.element;
    }
    root.classList.toggle("blank", notebook.cells.length === 0);
  };
  const makeView = (cell: Cell): CellView => {
    const {id} = cell;
    const view = createCellView(
      cell,
      {
        run: () => run([id]),
        stop: () => runtime.interrupt(id),
        write: (change) => write(id, change),
        select: (isExtending) => select(id, isExtending),
        focused: () => selected.includes(id) || select(id, false),
        toggleFold: () => set({cells: folded([id], "toggle"), selected})
      },
      {
        createEditor: options.createEditor,
        createGrid: options.createGrid,
        chartTables,
        onTable(table) {
          const name = cellOf(id)?.name;
          if (name)
            columns.set(
              name,
              table.schema.fields.map((field) => field.name)
            );
        }
      }
    );
    views.set(id, view);
    if (cell.kind === "markdown") showProse(cell, view);
    return view;
  };
  /** Prose is read at once; expressions in it wait until it is run. */
  const showProse = (cell: Cell, view: CellView) => {
    const {html, pieces} = compileCell(cell);
    view.outputs(html, pieces.length);
  };
  const set = (next: operations.CellSelection) => {
    const ids = new Set(next.cells.map(({id}) => id));
    const gone = notebook.cells.filter(({id}) => !ids.has(id)).map(({id}) => id);
    notebook = {...notebook, cells: next.cells};
    selected = next.selected;
    draw();
    if (gone.length > 0) {
      runtime.forget(gone);
      for (const id of gone) runs.delete(id);
      runtime.run(notebook.cells, []);
      options.onRun();
    }
  };
  const apply = (operation: (state: operations.CellSelection) => operations.CellSelection) => {
    history.record(notebook.cells);
    const wasEditing = isEditing();
    set(operation({cells: notebook.cells, selected}));
    if (!wasEditing) focus();
    options.onChange();
  };
  const write = (id: string, change: Partial<Cell>) => {
    if (change.kind !== undefined) history.record(notebook.cells);
    notebook = {
      ...notebook,
      cells: notebook.cells.map((cell) => (cell.id === id ? {...cell, ...change} : cell))
    };
    if ("text" in change && !("attributes" in change)) views.get(id)!.setStale(runs.has(id));
    else draw();
    options.onChange();
  };
  const run = (ids: readonly string[]) => {
    for (const id of ids) ranAs.set(id, keyOf(cellOf(id)!));
    runtime.run(notebook.cells, ids);
    draw();
  };
  const select = (id: string, isExtending: boolean) => {
    const from = notebook.cells.findIndex((cell) => cell.id === selected[0]);
    const to = notebook.cells.findIndex((cell) => cell.id === id);
    const range = notebook.cells.slice(Math.min(from, to), Math.max(from, to) + 1).map((cell) => cell.id);
    const next = isExtending && from >= 0 ? (from <= to ? range : range.reverse()) : [id];
    if (!isExtending && selected.length === 1 && selected[0] === id) return;
    selected = next;
    draw();
  };
  const folded = (ids: readonly string[], isFolded: boolean | "toggle") =>
    notebook.cells.map((cell) =>
      ids.includes(cell.id) ? {...cell, isFolded: isFolded === "toggle" ? !cell.isFolded : isFolded} : cell
    );
  const last = () => selected.at(-1);
  const focus = () => {
    const id = last();
    const view = id === undefined ? undefined : views.get(id);
    (view?.element ?? root).focus({preventScroll: true});
    view?.element.scrollIntoView({block: "nearest"});
  };
  const isEditing = () => [...views.values()].some((view) => view.isEditing());
  const restore = (cells: readonly Cell[] | null) => {
    if (cells === null) return;
    const restored = operations.restoreCells(cells, notebook.cells);
    const now = new Set(notebook.cells.map(({id}) => id));
    const back = restored.filter(({id}) => !now.has(id)).map(({id}) => id);
    const kept = selected.filter((id) => restored.some((cell) => cell.id === id));
    set({
      cells: restored,
      selected: back.length > 0 ? back : kept.length > 0 ? kept : restored.slice(0, 1).map(({id}) => id)
    });
    focus();
    options.onChange();
  };
  const step = (to: "up" | "down" | "first" | "last", isExtending = false) => {
    const hidden = operations.hiddenCells(notebook.cells);
    const shown = notebook.cells.filter(({id}) => !hidden.has(id));
    const at = shown.findIndex(({id}) => id === last());
    const place = {
      up: Math.max(0, at - 1),
      down: Math.min(shown.length - 1, at + 1),
      first: 0,
      last: shown.length - 1
    }[to];
    const next = shown[place];
    if (next === undefined) return;
    select(next.id, isExtending);
    focus();
  };
  const insert = (where: "above" | "below", kind: CellKind = "sql", text = "") =>
    apply((state) => operations.insertCell(state, where, newCell(kind, text)));

  draw();
  const view: NotebookView = {
    element: root,
    notebook: () => notebook,
    replace(next) {
      runtime.forget(notebook.cells.map(({id}) => id));
      runs.clear();
      history.record(notebook.cells);
      notebook = next;
      selected = next.cells.slice(0, 1).map(({id}) => id);
      draw();
      options.onRun();
    },
    run(which) {
      const places = notebook.cells.flatMap(({id}, i) => (selected.includes(id) ? [i] : []));
      const ids = notebook.cells.map(({id}) => id);
      run(
        {
          selected: ids.filter((id) => selected.includes(id)),
          all: ids,
          above: ids.slice(0, places[0] ?? 0),
          below: ids.slice(places[0] ?? 0)
        }[which]
      );
    },
    runAndGo(to) {
      run([...selected]);
      const isLast = last() === notebook.cells.at(-1)?.id;
      if (to === "insert" || isLast) insert("below");
      else step("down");
      if (to === "insert" || isLast) views.get(last()!)!.edit();
    },
    interrupt: () => runtime.interrupt(),
    insert,
    remove: () => selected.length > 0 && apply(operations.deleteCells),
    move: (direction) => apply((state) => operations.moveCells(state, direction)),
    changeKind(kind) {
      const current = cellOf(last() ?? "")?.kind;
      const code = current === "sql" ? "javascript" : "sql";
      apply((state) => operations.changeKind(state, kind === "code" ? code : kind));
      for (const id of selected) if (cellOf(id)!.kind === "markdown") showProse(cellOf(id)!, views.get(id)!);
    },
    copy() {
      copied = notebook.cells.filter(({id}) => selected.includes(id));
    },
    paste: (where) => copied.length > 0 && apply((state) => operations.pasteCells(state, copied, where)),
    undo: () => restore(history.undo(notebook.cells)),
    redo: () => restore(history.redo(notebook.cells)),
    select: step,
    fold: (isFolded) => set({cells: folded(selected, isFolded), selected}),
    toggleOutput() {
      for (const id of selected) views.get(id)!.toggleOutput();
    },
    edit: () => views.get(last() ?? "")?.edit(),
    leave: focus,
    isEditing,
    hasFocus: () => root.contains(document.activeElement),
    focus,
    reveal(id, line, column) {
      select(id, false);
      focus();
      if (line != null) views.get(id)?.edit(line, column);
    },
    outline: () =>
      outlineOf(notebook.cells, (id) => {
        select(id, false);
        focus();
      }),
    runs: () => notebook.cells.map((cell, i) => ({cell, place: i + 1, run: runs.get(cell.id)})),
    variables: () => [
      ...[...runtime.names().keys()].map((name): Variable => {
        const own = columns.get(name) ?? null;
        return {name, kind: own ? "table" : "variable", columns: own, value: runtime.valueOf(name)};
      }),
      ...libraryNames.map((name) => ({name, kind: "library", columns: null, value: libraryValues[name]}))
    ],
    destroy() {
      runtime.dispose();
      for (const view of views.values()) view.destroy();
    }
  };
  root.prepend(toolbar(view));
  followCellKeys(root, view);
  return view;
}

/** What a cell's run depends on. */
function keyOf({kind, name, text}: Cell): string {
  return JSON.stringify([kind, name, text]);
}
