import {readFileSync, statSync} from "node:fs";
import {join} from "node:path";
import type {Language} from "../../src/language/language.js";
import {type Tables, tableNames} from "../alignment/tables.js";
import type {Report} from "../disclosure/report.js";
import type {OwnTables} from "../tables/index.js";
import type {ThemeStyle} from "./theme-style.js";

export interface PublishedFiles {
  report: Report;
  tables: Tables;
  /** The analysts' own tables. */
  own: OwnTables;
  language: Language;
  theme: ThemeStyle;
}

let last: {folder: string; written: number; files: PublishedFiles} | undefined;

/**
 * Reads what publish.ts wrote; again only after it was written again. Synchronous, as Framework renders Markdown
 * synchronously. Throws where `folder` is undefined or lacks a file.
 */
export function readPublished(folder: string | undefined): PublishedFiles {
  if (!folder) throw new Error("PLUMBLINE_PUBLISHED is not set, expected the folder that holds report.json");
  const written = statSync(join(folder, "report.json")).mtimeMs;
  if (last?.folder === folder && last.written === written) return last.files;
  const read = (name: string) => JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8"));
  const tables = Object.fromEntries(tableNames.map((name) => [name, read(name)])) as Tables;
  const report = read("report") as Report;
  const own = Object.fromEntries(report.own.map(({name}) => [name, read(`own/${name}`)])) as OwnTables;
  last = {folder, written, files: {report, tables, own, language: read("language"), theme: read("theme")}};
  return last.files;
}
