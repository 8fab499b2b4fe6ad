import {type RecordBatch, Table} from "apache-arrow";
import type {RunningDuckDB} from "./duckdb-worker.js";
import type {QueryResult} from "./engine.js";
import {Interrupted} from "./query-error.js";

/** Results take memory of the page: beyond this many bytes they are cut, however few rows that is. */
const maxBytes = 512 * 1024 ** 2;

/**
 * Runs a query, asks DuckDB to stop where `signal` says so, and takes no more than `maxRows` rows or half a gigabyte of
 * what comes.
 */
export async function runQuery(
  {connection}: RunningDuckDB,
  sql: string,
  maxRows: number,
  signal?: AbortSignal
): Promise<Omit<QueryResult, "milliseconds">> {
  const stop = () => void connection.cancelSent();
  signal?.addEventListener("abort", stop);
  try {
    const reader = await connection.send(sql);
    const batches: RecordBatch[] = [];
    let rows = 0;
    let bytes = 0;
    let cut: string | null = null;
    for await (const batch of reader) {
      if (signal?.aborted) throw new Interrupted();
      batches.push(batch);
      rows += batch.numRows;
      bytes += batch.data.byteLength;
      if (rows <= maxRows && bytes <= maxBytes) continue;
      await connection.cancelSent();
      cut = cutMessage(Math.min(rows, maxRows), rows > maxRows ? "rows" : "bytes");
      break;
    }
    const whole = batches.length > 0 ? new Table(batches) : new Table(reader.schema);
    const table = rows > maxRows ? whole.slice(0, maxRows) : whole;
    return {table, rows: table.numRows, cut};
  } catch (error) {
    if (signal?.aborted) throw new Interrupted();
    throw error;
  } finally {
    signal?.removeEventListener("abort", stop);
  }
}

function cutMessage(rows: number, limit: "rows" | "bytes"): string {
  const why = limit === "rows" ? "more than a notebook takes" : "as much as fits into half a gigabyte";
  return `The first ${rows.toLocaleString("en")} rows: the query has ${limit === "rows" ? why : `more than that, ${why}`}. Group, filter or LIMIT it; SQL itself computes over all rows.`;
}
