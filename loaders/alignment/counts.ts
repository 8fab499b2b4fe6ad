import type {Engagement} from "../engagement/schema.js";
import {assignment, type Database, literal} from "../warehouse/duckdb.js";
import {readModel} from "../warehouse/sql-model.js";

/** The models that prepare pairs and comparisons, in the order they run. */
export const preparation = ["group_views", "beliefs", "pairs", "comparisons", "rewordings"] as const;

/** The rules of the method in force, with every default filled in. */
export interface MethodRules {
  tau: number;
  tauMisread: number;
  targetScope: "team_leaders" | "all_holders";
  clearModalShare: number;
  completeShare: number;
  /** Options of the level scale. */
  options: number;
  /** A group's levels make a clear target up to this mean absolute deviation from their median: A / 6. */
  adLimit: number;
  seed: number;
}

/** Fills in what depends on the scale (method.md 14). */
export function methodRules({method, scale}: Engagement): MethodRules {
  const options = scale.max - scale.min + 1;
  return {
    tau: method.tau ?? (options >= 5 ? 1 : 0),
    tauMisread: method.tauMisread,
    targetScope: method.targetScope,
    clearModalShare: method.clearModalShare,
    completeShare: method.completeShare,
    options,
    adLimit: options / 6,
    seed: method.seed
  };
}

/** The statements that attach a warehouse to an in-memory database and set the rules that the models ask for. */
export function openingStatements(warehouse: string, rules: MethodRules): string[] {
  return [
    `ATTACH ${literal(warehouse)} AS warehouse (READ_ONLY)`,
    assignment("tau", rules.tau),
    assignment("tau_misread", rules.tauMisread),
    assignment("target_scope", rules.targetScope),
    assignment("clear_modal_share", rules.clearModalShare),
    assignment("complete_share", rules.completeShare),
    assignment("ad_limit", rules.adLimit)
  ];
}

/** Attaches a warehouse to an in-memory database and makes the pairs and comparisons that the counts are taken from. */
export async function preparePairs(db: Database, warehouse: string, rules: MethodRules): Promise<void> {
  for (const statement of openingStatements(warehouse, rules)) await db.run(statement);
  for (const model of preparation) await db.run(await readCountModel(model));
}

/** The text of one of this folder's models. */
export function readCountModel(model: string): Promise<string> {
  return readModel(import.meta.url, `models/${model}`);
}

/** Runs one of the counting models and returns its rows. */
export async function countRows<Row>(db: Database, model: string): Promise<Row[]> {
  return db.rows<Row>(await readCountModel(model));
}
