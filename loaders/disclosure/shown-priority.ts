import type {ImportanceCount} from "../alignment/priority.js";
import {priorityTable} from "../alignment/priority.js";
import type {Tables, Understanding} from "../alignment/tables.js";
import {isHidden} from "./suppress.js";

/**
 * The ranks of `priority` from what is shown: rank ranges come of resampled teams, so that hidden teams are one, the
 * total less the others. A hidden row stays hidden. An importance that is the holders' mean level is told only where
 * `consensus` shows that mean.
 */
export function priorityOfShown(
  {priority, understanding, consensus}: Pick<Tables, "priority" | "understanding" | "consensus">,
  {scale, seed}: {scale: {min: number; max: number}; seed: number}
): Tables["priority"] {
  const key = (row: Pick<Understanding, "quarter" | "holder" | "target" | "expectation">) =>
    [row.quarter, row.holder, row.target, row.expectation].join("\u0000");
  const means = new Map(
    consensus
      .filter((row) => row.perspective === "direct" && row.team === "*" && !isHidden(row))
      .map((row) => [key({...row, holder: row.group, target: ""}), row])
  );
  const importance = priority.map((row): ImportanceCount => {
    const mean = means.get(key({...row, target: ""}));
    return {
      quarter: row.quarter,
      expectation: row.expectation,
      codebook_importance: row.importance_source === "codebook" ? row.importance : null,
      mean_level: row.importance_source === "holders" ? (mean?.mean ?? null) : null,
      n_levels: mean?.n ?? 0
    };
  });
  const shown = understanding.filter((row) => row.expectation !== "*" && !isHidden(row));
  const again = priorityTable({understanding: [...shown, ...restOf(shown)], importance, scale, seed});
  const ranked = new Map(again.map((row) => [key(row), row]));
  return priority.map((row) => (isHidden(row) ? row : (ranked.get(key(row)) ?? row)));
}

/** What is left of each expectation's total without the shown teams, as one team. */
function restOf(shown: readonly Understanding[]): Understanding[] {
  const key = (row: Understanding) => [row.quarter, row.holder, row.target, row.expectation].join("\u0000");
  const left = new Map<string, Understanding>();
  for (const row of shown) if (row.team === "*") left.set(key(row), {...row, team: ""});
  for (const row of shown) {
    const rest = left.get(key(row));
    if (row.team === "*" || rest === undefined) continue;
    left.set(key(row), {...rest, n_pairs: rest.n_pairs - row.n_pairs, fully: rest.fully - row.fully});
  }
  return [...left.values()].filter(({n_pairs}) => n_pairs > 0);
}
