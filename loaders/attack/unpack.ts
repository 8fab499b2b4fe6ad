import {randomUUID} from "node:crypto";
import {rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {brotliDecompressSync, gunzipSync, inflateSync} from "node:zlib";
import {fromArrow} from "arquero";
import JSZip from "jszip";
import {literal, openDatabase} from "../warehouse/duckdb.js";
import type {PublishedRow} from "./site-files.js";

/** What lies inside a file: further files, or tables. */
export interface Inside {
  files?: {name: string; bytes: Buffer}[];
  tables?: {name: string; rows: PublishedRow[]}[];
}

/** A kind of file with something inside: how it is recognised, and how it is opened. Opening throws where it is broken. */
interface Container {
  kind: string;
  is: (name: string, bytes: Buffer) => boolean;
  open: (bytes: Buffer, name: string) => Inside | Promise<Inside>;
}

/** More than any site's file; what unpacks to more is refused rather than read. */
const mostBytes = 1 << 30;

const startsWith = (...signature: number[]) => {
  const wanted = Buffer.from(signature);
  return (_: string, bytes: Buffer) => bytes.subarray(0, wanted.length).equals(wanted);
};
/** `data.json` of `data.json.gz`. */
const unpacked = (name: string, bytes: Buffer): Inside => ({
  files: [
    {
      name: name
        .split("/")
        .at(-1)!
        .replace(/\.(?:gz|br|zz|zlib|deflate)$/, ""),
      bytes
    }
  ]
});

const containers: readonly Container[] = [
  {
    kind: "gzip",
    is: startsWith(0x1f, 0x8b),
    open: (bytes, name) => unpacked(name, gunzipSync(bytes, {maxOutputLength: mostBytes}))
  },
  {
    kind: "brotli",
    is: (name) => name.endsWith(".br"),
    open: (bytes, name) => unpacked(name, brotliDecompressSync(bytes, {maxOutputLength: mostBytes}))
  },
  {
    kind: "deflate",
    is: (name) => /\.(?:zz|zlib|deflate)$/.test(name),
    open: (bytes, name) => unpacked(name, inflateSync(bytes, {maxOutputLength: mostBytes}))
  },
  {
    kind: "zstandard",
    is: startsWith(0x28, 0xb5, 0x2f, 0xfd),
    open: () => {
      throw new Error("zstandard is not read here");
    }
  },
  {kind: "zip", is: startsWith(0x50, 0x4b, 0x03, 0x04), open: zipped},
  {kind: "DuckDB", is: (_, bytes) => bytes.toString("latin1", 8, 12) === "DUCK", open: duckdbTables},
  {kind: "Parquet", is: startsWith(0x50, 0x41, 0x52, 0x31), open: parquetTable},
  {
    kind: "Arrow",
    is: (name, bytes) => bytes.toString("latin1", 0, 6) === "ARROW1" || name.endsWith(".arrow"),
    open: (bytes) => ({tables: [{name: "table", rows: fromArrow(bytes).objects() as PublishedRow[]}]})
  }
];

/**
 * Opens a file that holds others or tables: gzip, brotli, deflate, zip, DuckDB, Parquet, Arrow. Null for a file that
 * is none of these; `unreadable` names the kind of one that cannot be opened, so that nothing passes unseen.
 */
export async function inside(name: string, bytes: Buffer): Promise<Inside | {unreadable: string} | null> {
  const container = containers.find(({is}) => is(name, bytes));
  if (container === undefined) return null;
  try {
    return await container.open(bytes, name);
  } catch {
    return {unreadable: container.kind};
  }
}

async function zipped(bytes: Buffer): Promise<Inside> {
  const entries = Object.values((await JSZip.loadAsync(bytes)).files).filter(({dir}) => !dir);
  const files = [];
  for (const entry of entries) files.push({name: entry.name, bytes: await entry.async("nodebuffer")});
  return {files};
}

async function duckdbTables(bytes: Buffer): Promise<Inside> {
  return asFile(bytes, async (path) => {
    const db = await openDatabase(path, {readOnly: true});
    try {
      const names = await db.rows<{name: string; of: string}>(
        'SELECT table_name AS name, schema_name AS "of" FROM duckdb_tables() WHERE NOT temporary ORDER BY ALL'
      );
      const tables = [];
      for (const {name, of} of names) {
        const from = [of, name].map((part) => `"${part.replaceAll('"', '""')}"`).join(".");
        tables.push({name, rows: await db.rows<PublishedRow>(`FROM ${from}`)});
      }
      return {tables};
    } finally {
      db.close();
    }
  });
}

async function parquetTable(bytes: Buffer): Promise<Inside> {
  return asFile(bytes, async (path) => {
    const db = await openDatabase(":memory:");
    try {
      const rows = await db.rows<PublishedRow>(`FROM read_parquet(${literal(path)})`);
      return {tables: [{name: "table", rows}]};
    } finally {
      db.close();
    }
  });
}

/** DuckDB opens files, not bytes. */
async function asFile<Result>(bytes: Buffer, use: (path: string) => Promise<Result>): Promise<Result> {
  const path = join(tmpdir(), `plumbline-audit-${randomUUID()}`);
  await writeFile(path, bytes, {mode: 0o600});
  try {
    return await use(path);
  } finally {
    await rm(path, {force: true});
  }
}
