import type {States} from "./tables.js";

/** The table `states`: states_counts.sql has its counts already. */
export function statesTable(counts: readonly Omit<States, "flag">[]): States[] {
  return counts.map((row) => ({...row, flag: null}));
}
