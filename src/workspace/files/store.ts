/** A place where notebooks are kept as files. */
export interface NotebookStore {
  /** Paths of all notebooks, in order. */
  list(): Promise<readonly string[]>;
  /** A file's text; null where there is no such file. Throws a `StoreError`. */
  read(path: string): Promise<string | null>;
  /** Puts a text in place of the file's as a whole: it is never half-written. Throws a `StoreError`. */
  write(path: string, text: string): Promise<void>;
  remove(path: string): Promise<void>;
}

/** Why a file could not be read or written. */
export type StoreFailure = "permission" | "full" | "gone" | "other";

export class StoreError extends Error {
  constructor(
    readonly failure: StoreFailure,
    message: string
  ) {
    super(message);
    this.name = "StoreError";
  }
}

/** The browser's own words for what went wrong, as a person needs them. */
export function storeError(path: string, error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const {name, message} = error as DOMException;
  if (name === "NotAllowedError" || name === "SecurityError")
    return new StoreError(
      "permission",
      `${path}: the browser no longer lets the workspace write to this folder. Your text is kept in the browser`
    );
  if (name === "QuotaExceededError")
    return new StoreError(
      "full",
      `${path}: no room is left to write. Free some, or export the notebook; your text stays in this window`
    );
  if (name === "NotFoundError")
    return new StoreError(
      "gone",
      `${path}: the file or its folder is no longer there. Your text is kept in the browser`
    );
  return new StoreError(
    "other",
    `${path}: could not be written (${message}). Your text is kept in the browser`
  );
}
