import {AsyncDuckDB, type AsyncDuckDBConnection, DuckDBDataProtocol, VoidLogger} from "@duckdb/duckdb-wasm";
import {confinedWorker} from "./confined-worker.js";
import type {EngineFiles, OpeningProgress} from "./engine.js";
import {fetchFile} from "./fetch-file.js";
import {identifier, literal} from "./sql-text.js";

/** A DuckDB that answers. */
export interface RunningDuckDB {
  db: AsyncDuckDB;
  connection: AsyncDuckDBConnection;
  end(): Promise<void>;
}

/** The share of the opening's bytes that DuckDB itself makes, before the databases' sizes are known. */
const shareOfDuckDB = 0.6;

/**
 * Starts DuckDB in a worker and attaches the databases, read only. What was fetched is kept in `fetched`, so that a
 * DuckDB that had to be ended starts again without it.
 */
export async function startDuckDB(
  {wasm, worker, databases}: EngineFiles,
  fetched: Map<string, Blob>,
  onProgress: (progress: OpeningProgress) => void
): Promise<RunningDuckDB> {
  const thread = confinedWorker(worker);
  const db = new AsyncDuckDB(new VoidLogger(), thread);
  const end = async () => {
    await db.terminate();
    thread.terminate();
  };
  const failed = new Promise<never>((_, fail) => {
    thread.addEventListener("error", ({message}) => fail(new Error(`DuckDB did not start: ${message}`)));
  });
  try {
    await Promise.race([failed, instantiate()]);
    // As Framework opens it for a page's own SQL fences, so that a notebook's figures are its page's.
    await db.open({query: {castBigIntToDouble: true, castTimestampToDate: true, queryPollingInterval: 50}});
    const connection = await db.connect();
    await connection.query("SET autoinstall_known_extensions = false; SET autoload_known_extensions = false");
    const names = Object.keys(databases);
    for (const [i, name] of names.entries()) await attach(connection, name, i / names.length, names.length);
    onProgress({what: "ready", share: 1});
    return {db, connection, end};
  } catch (error) {
    await end();
    throw error;
  }

  async function instantiate(): Promise<void> {
    onProgress({what: "DuckDB", share: 0});
    await db.instantiate(wasm, null, ({bytesLoaded, bytesTotal}) =>
      onProgress({what: "DuckDB", share: shareOfDuckDB * (bytesTotal > 0 ? bytesLoaded / bytesTotal : 0)})
    );
  }

  async function attach(
    connection: AsyncDuckDBConnection,
    name: string,
    before: number,
    count: number
  ): Promise<void> {
    const told = (share: number) =>
      onProgress({what: name, share: shareOfDuckDB + (1 - shareOfDuckDB) * (before + share / count)});
    told(0);
    const file = fetched.get(name) ?? (await fetchFile(databases[name]!, told));
    fetched.set(name, file);
    await db.registerFileHandle(`${name}.db`, file, DuckDBDataProtocol.BROWSER_FILEREADER, true);
    await connection.query(`ATTACH ${literal(`${name}.db`)} AS ${identifier(name)} (READ_ONLY)`);
  }
}
