import {AsyncDuckDB, type AsyncDuckDBConnection, DuckDBDataProtocol, VoidLogger} from "@duckdb/duckdb-wasm";
import {confinedWorker} from "./confined-worker.js";
import type {EngineFiles, OpeningProgress} from "./engine.js";
import {fetchFile} from "./fetch-file.js";
import {givenModule} from "./given-module.js";
import {identifier, literal} from "./sql-text.js";

/** A DuckDB that answers until it has ended. */
export interface RunningDuckDB {
  db: AsyncDuckDB;
  connection: AsyncDuckDBConnection;
  /** Aborted, for a reason, when DuckDB has ended or fallen over: no answer comes from then on. */
  ended: AbortSignal;
  end(why: Error): void;
}

/** What was fetched, for a DuckDB that starts anew. */
export interface FetchedFiles {
  module: WebAssembly.Module | null;
  databases: Map<string, Blob>;
}

/** The share of the opening's bytes that DuckDB itself makes, before the databases' sizes are known. */
const shareOfDuckDB = 0.6;

/** The share of the opening that fetching is: attaching is the rest. */
const shareOfFetching = 0.95;

/**
 * Starts DuckDB in a worker and attaches the databases, read only. All is fetched at once; what was fetched is kept in
 * `fetched`.
 */
export async function startDuckDB(
  {wasm, worker, databases}: EngineFiles,
  fetched: FetchedFiles,
  onProgress: (progress: OpeningProgress) => void
): Promise<RunningDuckDB> {
  const names = Object.keys(databases);
  const tell = progressOf(
    new Map([
      ["DuckDB", shareOfDuckDB],
      ...names.map((name): [string, number] => [name, (1 - shareOfDuckDB) / names.length])
    ]),
    onProgress
  );
  tell("DuckDB", 0);
  const thread = await confinedWorker(worker);
  const db = new AsyncDuckDB(new VoidLogger(), thread);
  const life = new AbortController();
  const end = (why: Error) => {
    if (life.signal.aborted) return;
    thread.terminate();
    void db.terminate();
    life.abort(why);
  };
  thread.addEventListener("error", ({message}) => end(new Error(`DuckDB fell over: ${message}`)));
  const files = Promise.all(names.map(async (name) => [name, await databaseOf(name)] as const));
  // Told where it is awaited; until then it may fail while nobody waits.
  files.catch(() => {});
  try {
    const connection = await Promise.race([connect(), failure(life.signal)]);
    onProgress({what: "ready", share: 1});
    return {db, connection, ended: life.signal, end};
  } catch (error) {
    end(error as Error);
    throw error;
  }

  async function connect(): Promise<AsyncDuckDBConnection> {
    thread.postMessage(await moduleOf());
    await db.instantiate(givenModule, null);
    // As Framework opens it for a page's own SQL fences, so that a notebook's figures are its page's.
    await db.open({query: {castBigIntToDouble: true, castTimestampToDate: true, queryPollingInterval: 50}});
    const connection = await db.connect();
    await connection.query("SET autoinstall_known_extensions = false; SET autoload_known_extensions = false");
    for (const [name, file] of await files) {
      await db.registerFileHandle(`${name}.db`, file, DuckDBDataProtocol.BROWSER_FILEREADER, true);
      await connection.query(`ATTACH ${literal(`${name}.db`)} AS ${identifier(name)} (READ_ONLY)`);
    }
    return connection;
  }

  async function moduleOf(): Promise<WebAssembly.Module> {
    fetched.module ??= await WebAssembly.compileStreaming(fetchFile(wasm, (share) => tell("DuckDB", share)));
    tell("DuckDB", 1);
    return fetched.module;
  }

  async function databaseOf(name: string): Promise<Blob> {
    const kept = fetched.databases.get(name);
    const file = kept ?? (await (await fetchFile(databases[name]!, (share) => tell(name, share))).blob());
    fetched.databases.set(name, file);
    tell(name, 1);
    return file;
  }
}

/** Tells the share of all that has come, from the share of each part. */
function progressOf(
  weights: ReadonlyMap<string, number>,
  onProgress: (progress: OpeningProgress) => void
): (what: string, share: number) => void {
  const shares = new Map<string, number>();
  return (what, share) => {
    shares.set(what, share);
    const all = [...shares].reduce((sum, [part, come]) => sum + weights.get(part)! * come, 0);
    onProgress({what, share: shareOfFetching * all});
  };
}

function failure(signal: AbortSignal): Promise<never> {
  return new Promise((_, fail) => {
    signal.addEventListener("abort", () => fail(signal.reason));
  });
}
