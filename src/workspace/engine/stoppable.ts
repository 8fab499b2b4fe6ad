import type {RunningDuckDB} from "./duckdb-worker.js";
import {Interrupted} from "./query-error.js";

/** DuckDB is ended where it does not answer for this long after it was asked to stop. */
const patienceMilliseconds = 700;

/**
 * Waits for `work` until DuckDB has ended. Where `signal` asks `work` to stop and it does not, DuckDB is ended: no other
 * way leads out of a function that never returns. Throws an `Interrupted` then, and why DuckDB ended otherwise.
 */
export async function runStoppable<Value>(
  duckdb: RunningDuckDB,
  work: (duckdb: RunningDuckDB) => Promise<Value>,
  signal?: AbortSignal
): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const after = (run: () => void) => {
    timer = setTimeout(run, patienceMilliseconds / 2);
  };
  // In two steps: where the page itself was busy for long, the first is over before an answer could be heard.
  const waitNoLonger = () =>
    after(() =>
      after(() =>
        duckdb.end(
          new Interrupted("DuckDB did not answer and was started anew; tables made by cells are gone")
        )
      )
    );
  let fall = () => {};
  const over = new Promise<never>((_, fail) => {
    fall = () => fail(duckdb.ended.reason);
  });
  duckdb.ended.addEventListener("abort", fall);
  signal?.addEventListener("abort", waitNoLonger);
  try {
    return await Promise.race([work(duckdb), over]);
  } finally {
    // Both outlive the work: a signal heard later would end the work of somebody else.
    duckdb.ended.removeEventListener("abort", fall);
    signal?.removeEventListener("abort", waitNoLonger);
    clearTimeout(timer);
  }
}
