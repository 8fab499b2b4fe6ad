/** A query that was stopped because somebody asked for it. */
export class Interrupted extends Error {
  constructor(why = "stopped") {
    super(why);
    this.name = "Interrupted";
  }
}

/** What DuckDB says of a query, and where in its text. */
export class QueryError extends Error {
  constructor(
    message: string,
    /** The line of the query, from 1; null where DuckDB names none. */
    readonly line: number | null = null,
    /** The column in that line, from 1. */
    readonly column: number | null = null,
    /** DuckDB's own words, without our advice. */
    readonly said = message
  ) {
    super(message);
    this.name = "QueryError";
  }

  /** Reads line and column out of DuckDB's own words: `LINE 2: …` above a caret. */
  static of(error: unknown, sql: string): QueryError {
    if (error instanceof QueryError) return error;
    const said = error instanceof Error ? error.message : String(error);
    const pointer = /\n+LINE (?<line>\d+): (?<excerpt>[\s\S]*)\n(?<indent> *)\^/.exec(said);
    const message = withHint(said.slice(0, pointer?.index).trim());
    if (pointer === null) return new QueryError(message, null, null, said);
    const {line, excerpt, indent} = pointer.groups!;
    const text = sql.split("\n")[Number(line) - 1] ?? "";
    const caret = indent!.length - `LINE ${line}: `.length;
    // Where the excerpt runs over lines, the caret stands anywhere.
    const column = excerpt!.includes("\n") ? named(text, message) : pointed(text, excerpt!, caret);
    return new QueryError(message, Number(line), column, said);
  }
}

/** The column of the caret. DuckDB shows long lines from their middle, with `...` where it cut them. */
function pointed(text: string, excerpt: string, caret: number): number {
  const cutBefore = excerpt.startsWith("...") ? 3 : 0;
  const shown = excerpt.slice(cutBefore).replace(/\.\.\.$/, "");
  const at = cutBefore === 0 ? 0 : Math.max(0, text.indexOf(shown));
  return Math.max(1, at + caret - cutBefore + 1);
}

/** The column of the name that the message quotes first. */
function named(text: string, message: string): number | null {
  const name = /"(?<name>[^"]+)"/.exec(message)?.groups?.name;
  const at = name === undefined ? -1 : text.indexOf(name);
  return at < 0 ? null : at + 1;
}

/** What DuckDB means where it speaks of itself. */
function withHint(message: string): string {
  if (/\bOut of Memory\b/i.test(message))
    return `${message}\nThe browser gives DuckDB 4 GB at most: group or filter earlier, or add LIMIT.`;
  if (/read_parquet|parquet_scan|read_json|\bextension\b|\bnetwork\b/i.test(message))
    return `${message}\nDrop the file on the window instead: it becomes a table. Nothing is fetched from the network.`;
  return message;
}
