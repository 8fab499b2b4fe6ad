import {element} from "../element.js";
import {type Cell, type CellKind, newCell} from "./cell.js";
import {followCellKeys} from "./cell-keys.js";
import {createCellList} from "./cell-list.js";
import * as operations from "./cell-operations.js";
import {cellsToRun, extended, type Step, selectedAfter, stepFrom} from "./cell-selection.js";
import {createHistory} from "./history.js";
import {createKnownNames} from "./known-names.js";
import {createLibrary} from "./library.js";
import {outlineOf} from "./outline.js";
import {createRunRecord} from "./run-record.js";
import {createRuntime} from "./runtime.js";
import type {NotebookView, NotebookViewOptions} from "./seen-notebook.js";
import {toolbar} from "./toolbar.js";

let copied: readonly Cell[] = [];

export function createNotebookView(options: NotebookViewOptions): NotebookView {
  let {notebook} = options;
  let selected: readonly string[] = notebook.cells.slice(0, 1).map(({id}) => id);
  const history = createHistory<readonly Cell[]>();
  const runs = createRunRecord();
  const names = createKnownNames(options.engine, () => notebook.cells);
  const cellOf = (id: string) => notebook.cells.find((cell) => cell.id === id);

  const cellsElement = element`<div class="cells"></div>`;
  const root = element`<section class="notebook" aria-label="Notebook" tabindex="-1">${cellsElement}</section>`;
  const runtime = createRuntime({
    engine: async () => options.engine,
    library: createLibrary(cellsElement),
    outputsOf: (id, html, pieces) => list.of(id)!.outputs(html, pieces),
    onRun(id, run) {
      runs.ended(id, run);
      list.of(id)?.setRun(run);
      options.onRun();
    }
  });
  const list = createCellList(
    cellsElement,
    (id) => ({
      run: () => run([id]),
      stop: () => runtime.interrupt(id),
      write: (change) => write(id, change),
      select: (isExtending) => select(id, isExtending),
      focused: () => selected.includes(id) || select(id, false),
      toggleFold: () => set({cells: operations.foldCells(notebook.cells, [id], "toggle"), selected})
    }),
    (id) => ({
      createEditor: options.createEditor,
      createGrid: options.createGrid,
      chartTables: names.chartTables,
      onTable(table) {
        const name = cellOf(id)?.name;
        if (name) names.shown(name, table);
      }
    })
  );
  const draw = () => {
    const hidden = operations.hiddenCells(notebook.cells);
    list.draw(notebook.cells, (cell) => ({
      isSelected: selected.includes(cell.id),
      isHidden: hidden.has(cell.id),
      isStale: runs.isStale(cell)
    }));
    root.classList.toggle("blank", notebook.cells.length === 0);
  };
  const set = (next: operations.CellSelection) => {
    const ids = new Set(next.cells.map(({id}) => id));
    const gone = notebook.cells.filter(({id}) => !ids.has(id)).map(({id}) => id);
    notebook = {...notebook, cells: next.cells};
    selected = next.selected;
    draw();
    if (gone.length > 0) {
      runtime.forget(gone);
      runs.forget(gone);
      runtime.run(notebook.cells, []);
      options.onRun();
    }
  };
  const apply = (operation: (state: operations.CellSelection) => operations.CellSelection) => {
    history.record(notebook.cells);
    const wasEditing = list.isEditing();
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
    if ("text" in change && !("attributes" in change)) list.of(id)!.setStale(runs.of(id) !== undefined);
    else draw();
    options.onChange();
  };
  const run = (ids: readonly string[]) => {
    for (const id of ids) runs.begun(cellOf(id)!);
    runtime.run(notebook.cells, ids);
    draw();
  };
  const select = (id: string, isExtending: boolean) => {
    if (!isExtending && selected.length === 1 && selected[0] === id) return;
    selected = isExtending ? extended(notebook.cells, selected, id) : [id];
    draw();
  };
  const last = () => selected.at(-1);
  const focus = () => {
    const id = last();
    const view = id === undefined ? undefined : list.of(id);
    (view?.element ?? root).focus({preventScroll: true});
    view?.element.scrollIntoView({block: "nearest"});
  };
  const restore = (cells: readonly Cell[] | null) => {
    if (cells === null) return;
    const restored = operations.restoreCells(cells, notebook.cells);
    set({cells: restored, selected: selectedAfter(restored, {cells: notebook.cells, selected})});
    focus();
    options.onChange();
  };
  const step = (to: Step, isExtending = false) => {
    const next = stepFrom(notebook.cells, last(), to);
    if (next === null) return;
    select(next, isExtending);
    focus();
  };
  const insert = (where: "above" | "below", kind: CellKind = "sql", text = "") =>
    apply((state) => operations.insertCell(state, where, newCell(kind, text)));

  draw();
  const view: NotebookView = {
    element: root,
    notebook: () => notebook,
    replace(next) {
      const before = notebook.cells.map(({id}) => id);
      runtime.forget(before);
      runs.forget(before);
      history.record(notebook.cells);
      notebook = next;
      selected = next.cells.slice(0, 1).map(({id}) => id);
      draw();
      options.onRun();
    },
    run: (which) => run(cellsToRun(notebook.cells, selected, which)),
    runAndGo(to) {
      run([...selected]);
      const isLast = last() === notebook.cells.at(-1)?.id;
      if (to === "insert" || isLast) insert("below");
      else step("down");
      if (to === "insert" || isLast) list.of(last()!)!.edit();
    },
    interrupt: () => runtime.interrupt(),
    insert,
    remove: () => selected.length > 0 && apply(operations.deleteCells),
    move: (direction) => apply((state) => operations.moveCells(state, direction)),
    changeKind(kind) {
      const current = cellOf(last() ?? "")?.kind;
      const code = current === "sql" ? "javascript" : "sql";
      apply((state) => operations.changeKind(state, kind === "code" ? code : kind));
      for (const id of selected) if (cellOf(id)!.kind === "markdown") list.showProse(cellOf(id)!);
    },
    copy() {
      copied = notebook.cells.filter(({id}) => selected.includes(id));
    },
    paste: (where) => copied.length > 0 && apply((state) => operations.pasteCells(state, copied, where)),
    undo: () => restore(history.undo(notebook.cells)),
    redo: () => restore(history.redo(notebook.cells)),
    select: step,
    fold: (isFolded) => set({cells: operations.foldCells(notebook.cells, selected, isFolded), selected}),
    toggleOutput() {
      for (const id of selected) list.of(id)!.toggleOutput();
    },
    edit: () => list.of(last() ?? "")?.edit(),
    leave: focus,
    isEditing: list.isEditing,
    hasFocus: () => root.contains(document.activeElement),
    focus,
    reveal(id, line, column) {
      select(id, false);
      focus();
      if (line != null) list.of(id)?.edit(line, column);
    },
    outline: () =>
      outlineOf(notebook.cells, (id) => {
        select(id, false);
        focus();
      }),
    runs: () => notebook.cells.map((cell, i) => ({cell, place: i + 1, run: runs.of(cell.id)})),
    variables: () => names.variables(runtime),
    destroy() {
      runtime.dispose();
      list.destroy();
    }
  };
  root.prepend(toolbar(view));
  followCellKeys(root, view);
  return view;
}
