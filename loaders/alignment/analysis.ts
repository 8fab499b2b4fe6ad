import {access, mkdir, rename, rm} from "node:fs/promises";
import {join} from "node:path";
import type {Progress} from "../warehouse/ingest.js";
import type {Warehouse} from "../warehouse/warehouse.js";
import {analyze} from "./analyze.js";
import {type MethodRules, methodRules} from "./counts.js";
import {readLines, writeLines} from "./json-lines.js";
import {type Tables, tableNames} from "./tables.js";

/** An analysis of a warehouse, with the rules that it followed. */
export interface Analysis {
  tables: Tables;
  rules: MethodRules;
  reused: boolean;
  /** Where they are kept, for `readTables`. */
  folder: string;
}

/** Analyses a warehouse under the engagement's rules, or `changed` ones; each set of rules once for each content. */
export async function analysisOf(
  warehouse: Warehouse,
  progress: Progress,
  changed: Partial<MethodRules> = {}
): Promise<Analysis> {
  const rules = {...methodRules(warehouse.engagement), ...changed};
  const folder = join(warehouse.cache, `tables-${rules.targetScope}`);
  const made = await readTables(folder);
  if (made !== null) return {tables: made, rules, reused: true, folder};
  const tables = await analyze(warehouse.database, warehouse.engagement, rules, progress);
  const unfinished = `${folder}-unfinished-${process.pid}`;
  await mkdir(unfinished, {recursive: true});
  for (const name of tableNames) await writeLines(join(unfinished, `${name}.jsonl`), tables[name]);
  await rm(folder, {recursive: true, force: true});
  await rename(unfinished, folder);
  return {tables, rules, reused: false, folder};
}

/** The tables as they were kept in `folder`; null where they were not. */
export async function readTables(folder: string): Promise<Tables | null> {
  try {
    await access(folder);
  } catch {
    return null;
  }
  const entries: [string, unknown[]][] = [];
  for (const name of tableNames) entries.push([name, await readLines(join(folder, `${name}.jsonl`))]);
  return Object.fromEntries(entries) as Tables;
}
