import {mkdtemp, rm, stat} from "node:fs/promises";
import {availableParallelism, tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {memory, run} from "./child.js";
import {type FormatFile, writeFormats} from "./format-files.js";
import {printTable} from "./timing.js";

const reader = fileURLToPath(new URL("read-one.ts", import.meta.url));
const megabytes = Number(process.env.PLUMBLINE_BENCH_MB ?? 100);

/** Reading each container from bytes to a table, beside DuckDB alone on the same bytes where it can read them. */
export async function formats(): Promise<void> {
  console.log(`Formats: files of ${megabytes} MB (PLUMBLINE_BENCH_MB), ${availableParallelism()} cores`);
  const rows: string[][] = [];
  const folder = await mkdtemp(join(tmpdir(), "plumbline-bench-"));
  try {
    for (const write of writeFormats) {
      const file = await write(folder, megabytes * 1e6);
      rows.push(await measured(file));
      await rm(file.path);
    }
  } finally {
    await rm(folder, {recursive: true});
  }
  printTable(["format", "file", "rows", "seconds", "rows/s", "MB/s", "memory", "DuckDB", "ratio"], rows);
  console.log("");
}

async function measured({name, path, query}: FormatFile): Promise<string[]> {
  const size = (await stat(path)).size / 1e6;
  const own = await readAlone([path]);
  const duckdb = query === undefined ? null : await readAlone([path, query]);
  if (duckdb !== null && duckdb.rows !== own.rows)
    throw new Error(`${name}: ${own.rows} rows, and ${duckdb.rows} by DuckDB alone`);
  return [
    name,
    `${size.toFixed(0)} MB`,
    own.rows.toLocaleString("en"),
    own.seconds.toFixed(2),
    Math.round(own.rows / own.seconds).toLocaleString("en"),
    (size / own.seconds).toFixed(0),
    memory(own),
    duckdb === null ? "–" : duckdb.seconds.toFixed(2),
    duckdb === null ? "–" : (own.seconds / duckdb.seconds).toFixed(2)
  ];
}

/** The faster of two runs: the first may wait for the disk. */
async function readAlone(args: readonly string[]) {
  const runs = [];
  for (let i = 0; i < 2; i++) {
    const child = await run(["--import", "tsx", reader, ...args]);
    if (child.failed !== null) throw new Error(child.failed);
    runs.push({memory: child.memory, ...(JSON.parse(child.stdout) as {rows: number; seconds: number})});
  }
  return runs.reduce((best, next) => (next.seconds < best.seconds ? next : best));
}
