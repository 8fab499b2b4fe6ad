import type {Table} from "apache-arrow";
import type {Editor, EditorOptions} from "../editor/editor.js";
import {element} from "../element.js";
import {icon} from "../shell/icon.js";
import type {Cell, CellKind} from "./cell.js";
import {type CellOutput, createOutput} from "./cell-output.js";
import {type ChartTables, chartForm} from "./chart-form.js";
import {type CellRun, idle} from "./runtime.js";
import {toldOf} from "./told-run.js";

/** What a cell asks of its notebook. */
export interface CellActions {
  run(): void;
  stop(): void;
  write(change: Partial<Pick<Cell, "text" | "name" | "attributes" | "kind">>): void;
  select(isExtending: boolean): void;
  /** The focus has come to the cell. */
  focused(): void;
  toggleFold(): void;
}

export interface CellViewOptions {
  createEditor: (options: EditorOptions) => Editor;
  createGrid: (table: Table) => HTMLElement;
  chartTables: ChartTables;
  /** Told of the columns of what the cell shows. */
  onTable: (table: Table) => void;
}

/** One cell as it is seen. */
export interface CellView {
  element: HTMLElement;
  /** Draws the cell as it now is; `place` counts from 1. */
  update(cell: Cell, place: number, state: {isSelected: boolean; isHidden: boolean}): void;
  setRun(run: CellRun): void;
  /** Whether the text has changed since the cell ran. */
  setStale(isStale: boolean): void;
  /** Where values are shown: within the prose for Markdown, else below the input. */
  outputs(html: string | null, pieces: number): readonly CellOutput[];
  /** Puts the cursor into the text. */
  edit(line?: number | null, column?: number | null): void;
  isEditing(): boolean;
  toggleOutput(): void;
  destroy(): void;
}

export const kindNames: Record<CellKind, string> = {
  markdown: "Markdown",
  sql: "SQL",
  javascript: "JavaScript",
  chart: "Chart"
};

/** Makes a cell's view. Its editor is made when the cell first comes near the window. */
export function createCellView(first: Cell, actions: CellActions, options: CellViewOptions): CellView {
  let cell = first;
  let editor: Editor | null = null;
  let editorKind: CellKind | null = null;
  let run: CellRun = idle;

  const input = element`<div class="cell-input"></div>`;
  const output = element`<div class="cell-output"></div>`;
  const note = element`<p class="cell-note" hidden></p>`;
  const told = element`<span class="cell-told"></span>`;
  const runButton = element<HTMLButtonElement>`<button type="button" class="action cell-run"></button>`;
  const kinds = element<HTMLSelectElement>`<select aria-label="Kind of cell" onchange=${() => actions.write({kind: kinds.value as CellKind})}>${Object.entries(kindNames).map(([kind, name]) => element`<option value=${kind}>${name}</option>`)}</select>`;
  const name = element<HTMLInputElement>`<input type="text" class="cell-name" spellcheck="false" placeholder="name" aria-label="Name of the result" onchange=${() => actions.write({name: name.value.trim() || null})}>`;
  const fold = element<HTMLButtonElement>`<button type="button" class="action cell-fold" onclick=${actions.toggleFold}></button>`;
  const root = element`<article class="cell" tabindex="-1">
    <div class="cell-side">${runButton}${fold}</div>
    <div class="cell-main"><header class="cell-head">${kinds}${name}${told}</header>${input}${note}${output}</div></article>`;
  runButton.addEventListener("click", () =>
    run.state === "running" || run.state === "waiting" ? actions.stop() : actions.run()
  );
  root.addEventListener("pointerdown", (event) => {
    if (root.contains(document.activeElement) && document.activeElement !== root) return;
    actions.select(event.shiftKey);
  });
  root.addEventListener("focusin", actions.focused);
  root.addEventListener("dblclick", () => cell.kind === "markdown" && edit());

  const makeEditor = () => {
    if (editorKind === cell.kind && editor !== null) return;
    editor?.destroy();
    input.replaceChildren();
    editorKind = cell.kind;
    if (cell.kind === "chart")
      input.append(
        chartForm(
          () => cell,
          options.chartTables,
          (change) => actions.write(change)
        )
      );
    else
      editor = options.createEditor({
        parent: input,
        language: cell.kind as EditorOptions["language"],
        text: cell.text,
        label: `Text of the cell, ${kindNames[cell.kind]}`,
        onChange: (text) => actions.write({text})
      });
  };
  const seen = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({isIntersecting}) => isIntersecting)) return;
      seen.disconnect();
      // Prose has one only while it is written.
      if (cell.kind !== "markdown") makeEditor();
    },
    {rootMargin: "600px"}
  );
  seen.observe(root);
  const edit = (line: number | null = null, column: number | null = null) => {
    root.classList.add("editing");
    makeEditor();
    if (editor !== null) editor.focus(line, column);
    else input.querySelector<HTMLElement>("select, input")?.focus();
  };
  root.addEventListener("focusout", ({relatedTarget}) => {
    if (!root.contains(relatedTarget as Node | null)) root.classList.remove("editing");
  });
  const drawRun = () => {
    const isBusy = run.state === "running" || run.state === "waiting";
    root.dataset.state = run.state;
    const title = isBusy ? "Stop the cell" : "Run the cell";
    runButton.title = title;
    runButton.setAttribute("aria-label", title);
    runButton.replaceChildren(icon(isBusy ? "debug-stop" : "play"));
    told.textContent = toldOf(run);
    note.hidden = run.note === null;
    note.textContent = run.note;
  };
  drawRun();

  return {
    element: root,
    update(next, place, {isSelected, isHidden}) {
      const before = cell;
      cell = next;
      root.hidden = isHidden;
      root.dataset.kind = cell.kind;
      root.dataset.cell = cell.id;
      root.classList.toggle("folded", cell.isFolded);
      root.classList.toggle("selected", isSelected);
      root.setAttribute(
        "aria-label",
        `Cell ${place}, ${kindNames[cell.kind]}${isSelected ? ", selected" : ""}`
      );
      root.tabIndex = isSelected ? 0 : -1;
      kinds.value = cell.kind;
      name.hidden = cell.kind !== "sql";
      if (name !== document.activeElement) name.value = cell.name ?? "";
      const folded = cell.isFolded ? "Unfold" : "Fold";
      fold.title = folded;
      fold.setAttribute("aria-label", folded);
      fold.replaceChildren(icon(cell.isFolded ? "chevron-right" : "chevron-down"));
      if (editor === null && editorKind === null) return;
      if (before.kind !== cell.kind) {
        if (before.kind === "chart") editor = null;
        makeEditor();
      } else if (before.text !== cell.text && !input.contains(document.activeElement))
        editor?.setText(cell.text);
    },
    setRun(next) {
      run = next;
      editor?.setProblems(run.problems);
      drawRun();
    },
    setStale: (isStale) => root.classList.toggle("stale", isStale),
    outputs(html, pieces) {
      const show = (table: Table) => {
        options.onTable(table);
        return options.createGrid(table);
      };
      output.replaceChildren();
      if (html === null) return [createOutput(output, show)];
      output.innerHTML = html;
      return Array.from({length: pieces}, (_, i) =>
        createOutput(output.querySelector<HTMLElement>(`[data-placeholder="${i}"]`)!, show, true)
      );
    },
    edit,
    isEditing: () => root.contains(document.activeElement) && document.activeElement !== root,
    toggleOutput: () => output.toggleAttribute("hidden"),
    destroy() {
      seen.disconnect();
      editor?.destroy();
      root.remove();
    }
  };
}
