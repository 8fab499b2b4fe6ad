import type {IconName} from "./icon.js";

/** How a kind of tab is opened. */
export interface EditorKind {
  kind: string;
  icon: IconName;
  /** Opens what stands at `path`; where it throws, the tab tells the error. */
  open(path: string, tab: TabHandle): OpenEditor | Promise<OpenEditor>;
}

/** What an editor may change of its tab. */
export interface TabHandle {
  /** The tab's id: `kind:path`. */
  readonly id: string;
  setTitle(title: string): void;
  /** Whether it holds what is not saved. */
  setDirty(isDirty: boolean): void;
  /** Tells that the outline has changed. */
  outlineChanged(): void;
}

/** The inside of a tab. */
export interface OpenEditor {
  element: HTMLElement;
  focus(): void;
  /** Whether it may go; it asks the person where something is not saved. Always by default. */
  mayClose?(): boolean | Promise<boolean>;
  /** Called after it is gone. */
  close?(): void;
  /** Puts SQL into the cell in use where that is one of SQL, else into a new cell. */
  insertSql?(sql: string): void;
  /** Its headings and cells, for the outline. */
  outline?(): readonly OutlineEntry[];
}

export interface OutlineEntry {
  title: string;
  /** 1 is the outermost. */
  level: number;
  icon: IconName;
  /** Shows the place in the editor and puts the focus there. */
  reveal(): void;
}
