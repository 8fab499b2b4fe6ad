import type {Table} from "apache-arrow";
import type {Editor, EditorOptions} from "../editor/editor.js";
import type {Variable} from "../editor/variables.js";
import type {Engine} from "../engine/engine.js";
import type {OutlineEntry} from "../shell/open-editor.js";
import type {Cell, CellKind} from "./cell.js";
import type {Step} from "./cell-selection.js";
import type {Notebook} from "./notebook.js";
import type {CellRun} from "./runtime.js";

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
  select(step: Step, isExtending?: boolean): void;
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
