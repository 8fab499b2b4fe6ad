import {mkdir, readdir, readFile, rename, rm, writeFile} from "node:fs/promises";
import {basename, join, resolve} from "node:path";
import type {Language} from "../../src/language/language.js";
import {readLanguage} from "../engagement/language.js";
import {type Logo, readLogo} from "../engagement/logo.js";
import {hasErrors, type Problem} from "../engagement/problem.js";
import {readEngagement} from "../engagement/read.js";
import type {Engagement} from "../engagement/schema.js";
import {makeTables, type OwnTables} from "../own-tables/make-tables.js";
import {type QualityReport, qualityReport} from "../quality/report.js";
import {codeHash, contentHashOf} from "./content-key.js";
import {openDatabase} from "./duckdb.js";
import {ingest, type Progress} from "./ingest.js";
import {fingerprintOf, keyFile, pseudonymKey} from "./pseudonym-key.js";
import {clearShelf, type Shelf} from "./shelf.js";

/** An engagement that was read and checked, with the DuckDB file that holds its tables. */
export interface Warehouse {
  engagement: Engagement;
  /** The language of its pages. */
  language: Language;
  /** The client's logo; null where none is named. */
  logo: Logo | null;
  /** The engagement's folder, as it was named. */
  folder: string;
  /** Hash of the engagement's files, the loaders' code and the pinned dependencies: the same on every machine. */
  contentHash: string;
  /** That hash together with the one of the key that pseudonyms are made with: what the cache goes by. */
  key: string;
  /** The cache folder of this content; what later steps derive from it belongs there too. */
  cache: string;
  /** The DuckDB file; open it read-only. */
  database: string;
  /** Warnings only. */
  problems: Problem[];
  /** How its files were read. */
  quality: QualityReport | null;
  /** The analysts' own tables of this engagement. */
  own: OwnTables;
}

/** What is kept of a content beside its tables. */
interface Findings {
  problems: Problem[];
  quality: QualityReport | null;
}

/** What came of reading an engagement: its warehouse, or null where an error forbids one. */
export interface Reading<Content = Warehouse> {
  warehouse: Content | null;
  problems: Problem[];
  /** How the files were read; null where it never came to reading the exports. */
  quality: QualityReport | null;
  reused: boolean;
}

const findingsFile = "findings.json";
/** Where, beside the warehouses, what was read of each export is kept. */
const sourcesFolder = "sources";

/**
 * Reads and checks an engagement. The warehouse is made once for each content, in `cacheRoot`; it is written beside
 * and moved into place, so that a broken run leaves nothing half-made. Older contents of the engagement are removed. An export
 * that is as it was before is not read again.
 * People's ids are hashed with the key in the file `pseudonyms`. The analysts' tables, declared in `declarations`, are
 * made from it.
 */
export async function openWarehouse(
  folder: string,
  cacheRoot: string,
  progress: Progress,
  pseudonyms = keyFile(),
  declarations?: string
): Promise<Reading> {
  const reading = await readExports(folder, cacheRoot, progress, pseudonyms);
  if (reading.warehouse === null) return {...reading, warehouse: null};
  const own = await makeTables(reading.warehouse, progress, declarations);
  const problems = [...reading.problems, ...own.problems];
  if (hasErrors(problems)) return {...reading, warehouse: null, problems};
  return {...reading, warehouse: {...reading.warehouse, problems, own}, problems};
}

async function readExports(
  folder: string,
  cacheRoot: string,
  progress: Progress,
  pseudonyms: string
): Promise<Reading<Omit<Warehouse, "own">>> {
  const {engagement, problems} = await readEngagement(folder);
  if (engagement === null) return {warehouse: null, problems, quality: null, reused: false};
  const {language, problems: ofLanguage} = await readLanguage(folder, engagement.language);
  const {logo, problems: ofLogo} = await readLogo(folder, engagement.theme.logo);
  problems.push(...ofLanguage, ...ofLogo);
  const secret = await pseudonymKey(pseudonyms);
  const contentHash = await contentHashOf(folder);
  const key = `${contentHash}-${fingerprintOf(secret)}`;
  const shelf = join(cacheRoot, `${engagement.id}-${basename(resolve(folder))}`);
  const cache = join(shelf, key);
  const database = join(cache, "warehouse.db");
  const found = await findingsOf(cache);
  if (language !== null && !hasErrors(ofLogo) && found !== null) {
    const warehouse = {
      engagement,
      language,
      logo,
      folder,
      contentHash,
      key,
      cache,
      database,
      ...found
    };
    return {warehouse, ...found, reused: true};
  }
  let quality: QualityReport | null;
  const sources: Shelf = {
    folder: join(shelf, sourcesFolder),
    secret,
    code: await codeHash(),
    used: new Set()
  };
  const unfinished = join(shelf, `unfinished-${process.pid}`);
  await rm(unfinished, {recursive: true, force: true});
  await mkdir(unfinished, {recursive: true});
  try {
    const db = await openDatabase(join(unfinished, "warehouse.db"));
    try {
      problems.push(...(await ingest(db, folder, engagement, secret, progress, sources)));
      quality = await qualityReport(db, problems);
    } finally {
      db.close();
    }
    if (language === null || hasErrors(problems)) return {warehouse: null, problems, quality, reused: false};
    await writeFile(join(unfinished, findingsFile), JSON.stringify({problems, quality} satisfies Findings));
    await rm(cache, {recursive: true, force: true});
    await rename(unfinished, cache);
    await removeOthers(shelf, key);
    await clearShelf(sources);
    return {
      warehouse: {
        ...{engagement, language, logo, folder, contentHash, key, cache, database},
        ...{problems, quality}
      },
      problems,
      quality,
      reused: false
    };
  } finally {
    await rm(unfinished, {recursive: true, force: true});
  }
}

/** What was kept of a content that was read before; null where it was not. */
async function findingsOf(cache: string): Promise<Findings | null> {
  return readFile(join(cache, findingsFile), "utf8").then(
    (text) => JSON.parse(text) as Findings,
    () => null
  );
}

async function removeOthers(shelf: string, key: string): Promise<void> {
  for (const name of await readdir(shelf)) {
    if (name !== key && name !== sourcesFolder && !name.startsWith("unfinished-"))
      await rm(join(shelf, name), {recursive: true, force: true});
  }
}
