import {createHash} from "node:crypto";
import {mkdir, readdir, readFile, rename, writeFile} from "node:fs/promises";
import {join, relative} from "node:path";
import {fileURLToPath} from "node:url";
import {hasErrors, type Problem} from "../engagement/problem.js";
import type {Engagement} from "../engagement/schema.js";
import {contentKey, filesBelow} from "../warehouse/content-key.js";
import type {Progress} from "../warehouse/ingest.js";
import {nameOf} from "./declared.js";
import type {MadeTable, Making} from "./made-table.js";
import {openMaker} from "./make-in-process.js";
import {tableKey} from "./table-key.js";

const project = fileURLToPath(new URL("../../", import.meta.url));

/** Where the analysts' tables are declared. */
export const tablesFolder = join(project, "loaders/tables");
/** The contract and the list are no tables. */
const notTables = ["define-table.ts", "index.ts"];

/** The analysts' tables of an engagement. */
export interface OwnTables {
  tables: MadeTable[];
  problems: Problem[];
  /** A hash of all that they were made of; empty where there is none. */
  key: string;
}

/** What the tables are made of, beside their own files. */
export interface Ground {
  engagement: Engagement;
  folder: string;
  database: string;
  /** A hash of the warehouse's content. */
  key: string;
  /** Where the warehouse's derived files are kept. */
  cache: string;
}

/**
 * Makes the analysts' tables, those alone whose code or files have changed. One that fails takes no other with it; all
 * problems come back, and the tables are complete only where none is an error.
 */
export async function makeTables(
  {engagement, folder, database, key, cache}: Ground,
  progress: Progress,
  declarations = tablesFolder
): Promise<OwnTables> {
  const modules = (await readdir(declarations).catch((): string[] => []))
    .filter((name) => name.endsWith(".ts") && !notTables.includes(name))
    .sort()
    .map((name) => join(declarations, name));
  const made: OwnTables = {tables: [], problems: [], key: ""};
  if (modules.length === 0) return made;
  const files = await filesKey(join(folder, "tables"));
  const keys: string[] = [];
  const maker = openMaker();
  try {
    for (const module of modules) {
      const own = await tableKey(key, project, module, files);
      keys.push(own);
      const kept = join(cache, "own", `${own}.json`);
      const {table, problems} = (await read(kept)) ?? (await make(module, kept));
      if (table !== null) made.tables.push(table);
      made.problems.push(...problems);
    }
  } finally {
    maker.close();
  }
  made.key = createHash("sha256").update(keys.join()).digest("hex").slice(0, 16);
  return made;

  async function make(module: string, kept: string): Promise<Making> {
    const loader = relative(project, module).replaceAll("\\", "/");
    const name = nameOf(loader);
    progress(name);
    const making = await maker.make({module, loader, folder, database, engagement}, (detail) =>
      progress(name, detail)
    );
    if (hasErrors(making.problems)) return {...making, table: null};
    progress(name, resultText(making.table!));
    await mkdir(join(cache, "own"), {recursive: true});
    await writeFile(`${kept}.unfinished-${process.pid}`, JSON.stringify(making));
    await rename(`${kept}.unfinished-${process.pid}`, kept);
    return making;
  }
}

function resultText({rows, isThere, file}: MadeTable): string {
  return isThere ? `${rows.length.toLocaleString("en")} rows` : `no ${file}: empty`;
}

/** A hash of the files that such tables are made of, in the folder of theirs. */
async function filesKey(folder: string): Promise<string> {
  const paths = await filesBelow(folder).catch((): string[] => []);
  return contentKey(paths.map((path) => ({base: folder, path})));
}

async function read(file: string): Promise<Making | null> {
  return readFile(file, "utf8").then(
    (text) => JSON.parse(text) as Making,
    () => null
  );
}
