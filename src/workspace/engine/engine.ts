import type {Table} from "apache-arrow";
import {readFile, tableName} from "./dropped-file.js";
import {type FetchedFiles, type RunningDuckDB, startDuckDB} from "./duckdb-worker.js";
import {listTables} from "./list-tables.js";
import {Interrupted, QueryError} from "./query-error.js";
import {runQuery} from "./run-query.js";
import {runStoppable} from "./stoppable.js";

export {Interrupted, QueryError} from "./query-error.js";

/** Where the engine finds what it needs, all of it below the page's own origin. */
export interface EngineFiles {
  /** Address of duckdb-eh.wasm. */
  wasm: string;
  /** Address of duckdb-browser-eh.worker.js. */
  worker: string;
  /** Addresses of DuckDB files by the name they are attached under, e.g. `warehouse`. */
  databases: Readonly<Record<string, string>>;
}

export interface EngineOptions {
  files: EngineFiles;
  /** Told while the engine opens. */
  onProgress?: (progress: OpeningProgress) => void;
  /** A result is cut after this many rows, 2,000,000 unless told; what is computed in SQL has no limit. */
  maxRows?: number;
}

/** How far the opening has come: what is being fetched, and the share of all bytes that are there, 0..1. */
export interface OpeningProgress {
  what: string;
  share: number;
}

export interface QueryOptions {
  /** Stops the query: it ends within a second with an `Interrupted`. */
  signal?: AbortSignal;
}

export interface QueryResult {
  table: Table;
  /** Rows of `table`. */
  rows: number;
  milliseconds: number;
  /** Why `table` holds fewer rows than the query has; null where it holds all of them. */
  cut: string | null;
}

/** A table that a query can name. */
export interface TableInfo {
  /** The database it stands in: `warehouse`, `analysis`, `memory` for dropped files and tables made by a cell. */
  database: string;
  name: string;
  rows: number;
  /** What one row is; empty where nobody said so. */
  about: string;
  columns: ColumnInfo[];
}

export interface ColumnInfo {
  name: string;
  /** DuckDB's name of the type, e.g. `VARCHAR`. */
  type: string;
  about?: string;
}

/** One query that ran; told when it has ended. */
export interface QueryLogEntry {
  sql: string;
  started: Date;
  milliseconds: number;
  rows: number | null;
  /** Null where the query was done. */
  error: string | null;
}

/** DuckDB in a worker. It starts when first asked, and starts anew where it had to be ended. */
export interface Engine {
  /** Starts DuckDB ahead of the first question. */
  start(): Promise<void>;
  /** Throws a `QueryError` with line and column, or an `Interrupted`. Queries run one after another. */
  query(sql: string, options?: QueryOptions): Promise<QueryResult>;
  tables(): Promise<TableInfo[]>;
  /** Makes a table of a CSV, TSV, JSON, Arrow or Parquet file, named after it. Throws a `QueryError`. */
  addFile(file: File): Promise<TableInfo>;
  /** Gives back how to stop listening. */
  onQuery(listener: (entry: QueryLogEntry) => void): () => void;
  close(): Promise<void>;
}

/** Prepares an engine; nothing is fetched before the first question. */
export async function openEngine({
  files,
  onProgress = () => {},
  maxRows = 2_000_000
}: EngineOptions): Promise<Engine> {
  const listeners = new Set<(entry: QueryLogEntry) => void>();
  const dropped = new Map<string, File>();
  const fetched: FetchedFiles = {module: null, databases: new Map()};
  let running: Promise<RunningDuckDB> | null = null;
  let last: Promise<unknown> = Promise.resolve();

  const tell = (entry: QueryLogEntry) => {
    for (const listener of listeners) listener(entry);
  };
  const start = () => {
    if (running !== null) return running;
    const opening = open();
    const forget = () => {
      if (running === opening) running = null;
    };
    running = opening;
    opening.then(({ended}) => (ended.aborted ? forget() : ended.addEventListener("abort", forget)), forget);
    return opening;
  };
  const open = async () => {
    const started = await startDuckDB(files, fetched, onProgress);
    for (const [name, file] of dropped) await readAgain(started, name, file);
    return started;
  };
  /** A file may be gone or changed since it was dropped; all else must do without it. */
  const readAgain = async (duckdb: RunningDuckDB, name: string, file: File) => {
    try {
      await readFile(duckdb, name, file);
    } catch (error) {
      dropped.delete(name);
      const why = `${file.name} could not be read again: drop it anew (${(error as Error).message})`;
      tell({sql: `-- the table ${name}`, started: new Date(), milliseconds: 0, rows: null, error: why});
    }
  };
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const next = last.then(work, work);
    last = next.catch(() => {});
    return next;
  };
  const use = async <Value>(work: (duckdb: RunningDuckDB) => Promise<Value>, signal?: AbortSignal) => {
    if (signal?.aborted) throw new Interrupted();
    const duckdb = await start();
    // A signal tells of an abort once: one that came while DuckDB started would never be heard of again.
    if (signal?.aborted) throw new Interrupted();
    try {
      return await runStoppable(duckdb, work, signal);
    } catch (error) {
      if (isBroken(error as Error)) duckdb.end(error as Error);
      throw error;
    }
  };
  const query = async (sql: string, {signal}: QueryOptions = {}): Promise<QueryResult> => {
    const started = new Date();
    const from = performance.now();
    const told = (rows: number | null, error: string | null) =>
      tell({sql, started, milliseconds: performance.now() - from, rows, error});
    try {
      const found = await use((duckdb) => runQuery(duckdb, sql, maxRows, signal), signal);
      told(found.rows, null);
      return {...found, milliseconds: performance.now() - from};
    } catch (error) {
      const problem = error instanceof Interrupted ? error : QueryError.of(error, sql);
      told(null, problem.message);
      throw problem;
    }
  };

  return {
    async start() {
      await start();
    },
    query: (sql, options) => inTurn(() => query(sql, options)),
    tables: () => inTurn(() => use(listTables)),
    addFile: (file) =>
      inTurn(() =>
        use(async (duckdb) => {
          const name = tableName(file.name);
          await readFile(duckdb, name, file);
          dropped.set(name, file);
          return (await listTables(duckdb)).find(
            (table) => table.database === "memory" && table.name === name
          )!;
        })
      ),
    onQuery(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      (await running?.catch(() => null))?.end(new Interrupted("DuckDB was closed"));
    }
  };
}

/** Whether DuckDB itself fell over: it answers nothing sensible from then on. */
function isBroken({message}: Error): boolean {
  return /memory access out of bounds|unreachable|index is out of bounds|null function|has been invalidated/.test(
    message
  );
}
