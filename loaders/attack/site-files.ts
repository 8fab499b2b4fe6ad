import {readdir, readFile} from "node:fs/promises";
import {join, relative} from "node:path";
import {brotliDecompressSync, gunzipSync} from "node:zlib";

/** A file of a finished site, as a reader gets it. */
export interface SiteFile {
  /** Its path within the site. */
  path: string;
  bytes: Buffer;
}

/** Every file of a site, compressed ones unpacked as well. */
export async function siteFiles(folder: string): Promise<SiteFile[]> {
  const files: SiteFile[] = [];
  for (const entry of await readdir(folder, {withFileTypes: true, recursive: true})) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const bytes = await readFile(file);
    files.push({path: relative(folder, file), bytes});
    const unpacked = unpack(entry.name, bytes);
    if (unpacked !== null) files.push({path: `${relative(folder, file)} (unpacked)`, bytes: unpacked});
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function unpack(name: string, bytes: Buffer): Buffer | null {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return gunzipSync(bytes);
  if (name.endsWith(".br")) return brotliDecompressSync(bytes);
  return null;
}

/** A row of published data, whatever it holds. */
export type PublishedRow = Readonly<Record<string, unknown>>;

/** What a site publishes as data: its tables by the name that their file begins with, and its report. */
export interface PublishedData {
  tables: Map<string, PublishedRow[]>;
  report: PublishedRow | null;
}

/** Collects the JSON files of a site: lists of rows are tables, `report` is what names and rules stand in. */
export function publishedData(files: readonly SiteFile[]): PublishedData {
  const data: PublishedData = {tables: new Map(), report: null};
  for (const {path, bytes} of files) {
    const name = /(?:^|\/)([a-z_]+)(?:\.[0-9a-f]{8})?\.json$/.exec(path)?.[1];
    if (name === undefined) continue;
    const content = JSON.parse(bytes.toString("utf8")) as unknown;
    if (Array.isArray(content)) data.tables.set(name, content as PublishedRow[]);
    else if (name === "report") data.report = content as PublishedRow;
  }
  return data;
}
