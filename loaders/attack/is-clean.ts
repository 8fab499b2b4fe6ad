import type {Audit} from "./audit.js";

/** Whether nothing was found. */
export function isClean({recovered, contradictions, leaks, differences: told}: Audit): boolean {
  return recovered.length + contradictions.length + leaks.length + told.length === 0;
}
