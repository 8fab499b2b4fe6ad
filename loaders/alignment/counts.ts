import type {Engagement} from "../engagement/schema.js";
import type {Database} from "../warehouse/duckdb.js";
import {readModel, runModels} from "../warehouse/sql-model.js";

/** The models that prepare pairs and comparisons, in the order they run. */
const preparation = ["group_views", "beliefs", "pairs", "comparisons", "rewordings"] as const;

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

/** Attaches a warehouse to an in-memory database and makes the pairs and comparisons that the counts are taken from. */
export async function preparePairs(db: Database, warehouse: string, rules: MethodRules): Promise<void> {
  await db.run(`ATTACH '${warehouse.replaceAll("'", "''")}' AS warehouse (READ_ONLY)`);
  await db.set("tau", rules.tau);
  await db.set("tau_misread", rules.tauMisread);
  await db.set("target_scope", rules.targetScope);
  await db.set("clear_modal_share", rules.clearModalShare);
  await db.set("complete_share", rules.completeShare);
  await db.set("ad_limit", rules.adLimit);
  await runModels(
    db,
    import.meta.url,
    preparation.map((name) => `models/${name}`)
  );
}

/** Runs one of the counting models and returns its rows. */
export async function countRows<Row>(db: Database, model: string): Promise<Row[]> {
  return db.rows<Row>(await readModel(import.meta.url, `models/${model}`));
}
