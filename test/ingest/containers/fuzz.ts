import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import fc from "fast-check";
import {hasErrors} from "../../../loaders/engagement/problem.js";
import {candidatesFor} from "../../../loaders/ingest/formats.js";
import {type Database, openDatabase} from "../../../loaders/warehouse/duckdb.js";
import {type TextFile, withTextFile} from "../../../loaders/warehouse/read-file.js";
import {readRecords} from "../../../loaders/warehouse/read-records.js";
import {type Mutated, mutate, mutated} from "./mutate.js";
import {seedFiles} from "./seed-files.js";

const longestSeconds = 5;

/** What came of files: how many were read, and how many refused, by the code of the reason. */
export interface FuzzCounts {
  read: number;
  refused: Record<string, number>;
  slowestSeconds: number;
}

/**
 * Reads that many mutated files, whatever containers and formats. Throws, with the smallest change that does it, where a file
 * crashes the reader, computes longer than 5 s, or loses a row without a word.
 */
export async function fuzz(
  files: number,
  seed: number,
  told: (done: number) => void = () => {}
): Promise<FuzzCounts> {
  const seeds = await seedFiles();
  const folder = await mkdtemp(join(tmpdir(), "plumbline-fuzz-"));
  const db = await openDatabase(":memory:");
  const counts: FuzzCounts = {read: 0, refused: {}, slowestSeconds: 0};
  let done = 0;
  try {
    await fc.assert(
      fc.asyncProperty(fc.noBias(mutated), async (change: Mutated) => {
        const {name, bytes} = mutate(seeds, change);
        await writeFile(join(folder, name), bytes);
        const start = process.cpuUsage();
        const problems = await withTextFile(folder, name, {}, (file) => readWhole(db, file));
        // Of the processor, not of the clock: other programs may hold it. What waits for ever meets the test's time limit.
        const {user, system} = process.cpuUsage(start);
        const seconds = (user + system) / 1e6;
        if (seconds > longestSeconds)
          throw new Error(`${name} took ${seconds.toFixed(1)} s of the processor`);
        counts.slowestSeconds = Math.max(counts.slowestSeconds, seconds);
        const error = problems.find(({severity}) => severity === "error");
        if (error === undefined) counts.read++;
        else counts.refused[error.code] = (counts.refused[error.code] ?? 0) + 1;
        for (const problem of problems)
          if (!problem.found || !problem.expected || !problem.hint)
            throw new Error(`${problem.code} does not say what is wrong and how to mend it`);
        told(++done);
      }),
      {numRuns: files, seed, endOnFailure: false}
    );
    return counts;
  } finally {
    db.close();
    await rm(folder, {recursive: true});
  }
}

async function readWhole(db: Database, file: TextFile) {
  const best = candidatesFor(file.head)[0];
  const headerRows = best?.format.layout(file.head).headerRows ?? 1;
  const width = Math.max(1, ...file.head.records.slice(0, headerRows).map((record) => record.length));
  const problems = await readRecords(
    db,
    file,
    Array.from({length: width}, (_, i) => `c${i}`),
    headerRows
  );
  if (hasErrors(problems)) return problems;
  const [count] = await db.rows<{n: number}>("SELECT count(*) AS n FROM file_rows");
  const expected = Math.max(0, file.records - headerRows);
  // DuckDB counts an empty line of a single column as a row.
  if (count!.n < expected || (width > 1 && count!.n > expected))
    throw new Error(`${file.name}: ${count!.n} rows of ${expected}, and no word of it`);
  return problems;
}
