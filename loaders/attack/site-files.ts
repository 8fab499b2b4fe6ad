import {readdir, readFile} from "node:fs/promises";
import {join, relative} from "node:path";
import {isOthersCode} from "./others-code.js";
import {inside} from "./unpack.js";

/** A file of a finished site, as a reader gets it, or what lies inside one. */
export interface SiteFile {
  /** Its path within the site; what lies inside a file follows after ` > `. */
  path: string;
  bytes: Buffer;
  /** The rows of a table inside a database, Parquet or Arrow file; `bytes` are the same rows as JSON lines. */
  table?: {name: string; rows: readonly PublishedRow[]};
  /** The kind of a packed file that cannot be opened. */
  unreadable?: string;
  /** Whether it is what a package brings, byte for byte, so that only its name is anybody's. */
  isOthers?: boolean;
}

/** Files within files are opened this many times over. */
const deepest = 5;

/** Every file of a site, and everything inside packed files and databases. */
export async function siteFiles(folder: string): Promise<SiteFile[]> {
  const files: SiteFile[] = [];
  for (const entry of await readdir(folder, {withFileTypes: true, recursive: true})) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    files.push(...(await opened(relative(folder, file), await readFile(file), deepest)));
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** A file and what is inside it. */
async function opened(path: string, bytes: Buffer, levels: number): Promise<SiteFile[]> {
  if (await isOthersCode(path, bytes)) return [{path, bytes, isOthers: true}];
  const found = await inside(path, bytes);
  if (found === null) return [{path, bytes}, ...(await written(path, bytes, levels))];
  if ("unreadable" in found) return [{path, bytes, unreadable: found.unreadable}];
  if (levels === 0) return [{path, bytes, unreadable: "deeply nested"}];
  const {files = [], tables = []} = found;
  const nested: SiteFile[] = tables.map(({name, rows}) => ({
    path: `${path} > ${name}.json`,
    bytes: Buffer.from(rows.map((row) => JSON.stringify(row, plain)).join("\n")),
    table: {name, rows}
  }));
  for (const file of files) nested.push(...(await opened(`${path} > ${file.name}`, file.bytes, levels - 1)));
  return [{path, bytes}, ...nested];
}

/** Files that a text writes out as data addresses. */
async function written(path: string, bytes: Buffer, levels: number): Promise<SiteFile[]> {
  if (levels === 0 || !/\.(?:html|css|js|json|svg|md)$/.test(path)) return [];
  const files: SiteFile[] = [];
  for (const [, type, base64] of bytes.toString("latin1").matchAll(dataAddress)) {
    const name = `${path} > ${files.length + 1}.${type!.replace(/^.*\/(\w+).*$/, "$1")}`;
    files.push(...(await opened(name, Buffer.from(base64!, "base64"), levels - 1)));
  }
  return files;
}

const dataAddress = /data:([\w.+/-]*)(?:;[\w=-]+)*;base64,([A-Za-z0-9+/=]{16,})/g;

function plain(_: string, value: unknown): unknown {
  return typeof value === "bigint" ? Number(value) : value;
}

/** A row of published data, whatever it holds. */
export type PublishedRow = Readonly<Record<string, unknown>>;

/** What a site publishes as data: its tables by the name that their file begins with, and its report. */
export interface PublishedData {
  tables: Map<string, PublishedRow[]>;
  report: PublishedRow | null;
}

/**
 * Collects the JSON files of a site: lists of rows are tables, `report` is what names and rules stand in. A table that no
 * JSON file holds is taken from a database, a Parquet or an Arrow file.
 */
export function publishedData(files: readonly SiteFile[]): PublishedData {
  const data: PublishedData = {tables: new Map(), report: null};
  for (const {path, bytes, table} of files) {
    const name = /(?:^|\/)([a-z][a-z0-9_]*)(?:\.[0-9a-f]{8})?\.json$/.exec(path)?.[1];
    if (name === undefined || table !== undefined) continue;
    const content = JSON.parse(bytes.toString("utf8")) as unknown;
    if (Array.isArray(content)) data.tables.set(name, content as PublishedRow[]);
    else if (name === "report") data.report = content as PublishedRow;
  }
  for (const {table} of files)
    if (table !== undefined && !data.tables.has(table.name)) data.tables.set(table.name, [...table.rows]);
  return data;
}
