import {exposed, isHeld, type ProtectionRule} from "./protection.js";
import {shortProofs} from "./short-proofs.js";
import type {Solver} from "./solver.js";
import type {LinearSystem} from "./system.js";

/** The hidden cells that are exposed, as `exposed` tells: with `first`, one of them is enough. */
export type OpenCells = (
  hidden: ReadonlySet<number>,
  options?: {first?: boolean; among?: readonly number[]; all?: boolean}
) => number[];

/**
 * `exposed` for one system, attacked many times: programmes are asked only of cells that short moves do not prove
 * protected. A proof holds by the rule of `all`, which is the stricter.
 */
export function openCells(solver: Solver, system: LinearSystem, rule: ProtectionRule): OpenCells {
  const proofs = shortProofs(system, rule);
  return (hidden, {first = false, among, all = false} = {}) => {
    const mask = Uint8Array.from(system.cells, (_, i) => (hidden.has(i) ? 1 : 0));
    const asked = (among ?? [...hidden]).filter((i) => hidden.has(i) && isHeld(system.cells[i]!, all));
    const unproven = proofs.unproven(asked, mask);
    return unproven.length === 0 ? [] : exposed(solver, system, hidden, rule, {first, all, among: unproven});
  };
}
