import {mkdir, readFile, rename, rm, writeFile} from "node:fs/promises";
import {join} from "node:path";
import type {Progress} from "../warehouse/ingest.js";
import type {Warehouse} from "../warehouse/warehouse.js";
import {analyze} from "./analyze.js";
import {type MethodRules, methodRules} from "./counts.js";
import type {Tables} from "./tables.js";

/** An analysis of a warehouse, with the rules that it followed. */
export interface Analysis {
  tables: Tables;
  rules: MethodRules;
  reused: boolean;
}

/** Analyses a warehouse under the engagement's rules, or `changed` ones; each set of rules once for each content. */
export async function analysisOf(
  warehouse: Warehouse,
  progress: Progress,
  changed: Partial<MethodRules> = {}
): Promise<Analysis> {
  const rules = {...methodRules(warehouse.engagement), ...changed};
  const folder = join(warehouse.cache, `tables-${rules.targetScope}`);
  const file = join(folder, "tables.json");
  const made = await readFile(file, "utf8").catch(() => null);
  if (made !== null) return {tables: JSON.parse(made) as Tables, rules, reused: true};
  const tables = await analyze(warehouse.database, warehouse.engagement, rules, progress);
  const unfinished = `${folder}-unfinished-${process.pid}`;
  await mkdir(unfinished, {recursive: true});
  await writeFile(join(unfinished, "tables.json"), JSON.stringify(tables));
  await rm(folder, {recursive: true, force: true});
  await rename(unfinished, folder);
  return {tables, rules, reused: false};
}
