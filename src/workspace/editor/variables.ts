/** A name that cells of the notebook can use. */
export interface Variable {
  name: string;
  /** What it stands for, in a word or two: `table`, `number`, `library`. */
  kind: string;
  /** The columns, where it is a table; null where it is not. */
  columns: readonly string[] | null;
  /** What it holds now; undefined where no cell has made it yet. */
  value?: unknown;
}
