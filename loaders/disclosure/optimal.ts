import {exposed, type ProtectionRule} from "./protection.js";
import {shortProofs} from "./short-proofs.js";
import type {Solver} from "./solver.js";
import type {LinearSystem} from "./system.js";

/**
 * The least loss that protects every primary cell: a hitting set. Where a set of hidden cells leaves a cell exposed, so
 * does each of its subsets, so at least one cell outside the largest such set must be hidden: a cut. Solve, attack, add
 * a cut for each exposed cell, until nothing is exposed (after Fischetti & Salazar 2001, with combinatorial cuts).
 */
export function hideOptimally(
  solver: Solver,
  system: LinearSystem,
  primary: ReadonlySet<number>,
  rule: ProtectionRule
): Set<number> {
  const cuts: number[][] = [];
  const proofs = shortProofs(system, rule);
  const isExposed = (cell: number, hidden: ReadonlySet<number>) => {
    // A proof by short moves takes no programme; without one the cell may be protected all the same.
    const mask = Uint8Array.from(system.cells, (_, i) => (hidden.has(i) ? 1 : 0));
    if (proofs.unproven([cell], mask).length === 0) return false;
    return exposed(solver, system, hidden, rule, {among: [cell]}).length > 0;
  };
  for (;;) {
    const hidden = new Set([...primary, ...hittingSet(solver, system, cuts)]);
    const open = exposed(solver, system, hidden, rule);
    if (open.length === 0) return hidden;
    for (const cell of open) cuts.push(outsideOfLargest(system, hidden, cell, isExposed));
  }
}

/**
 * The cells outside the largest set, found by adding the dearer ones last, that still leaves `cell` exposed. Hiding more
 * exposes nothing, so that many are added at once where that works, else each half of them: the same set in few attacks.
 */
function outsideOfLargest(
  system: LinearSystem,
  hidden: ReadonlySet<number>,
  cell: number,
  isExposed: (cell: number, hidden: ReadonlySet<number>) => boolean
): number[] {
  const largest = new Set(hidden);
  const outside: number[] = [];
  const add = (cells: readonly number[]): void => {
    for (const i of cells) largest.add(i);
    if (isExposed(cell, largest)) return;
    for (const i of cells) largest.delete(i);
    if (cells.length === 1) return void outside.push(cells[0]!);
    const half = Math.ceil(cells.length / 2);
    add(cells.slice(0, half));
    add(cells.slice(half));
  };
  const byLoss = [...system.cells.keys()]
    .filter((i) => !hidden.has(i))
    .sort((a, b) => system.cells[a]!.loss - system.cells[b]!.loss);
  if (byLoss.length > 0) add(byLoss);
  return outside;
}

function hittingSet(solver: Solver, {cells}: LinearSystem, cuts: readonly number[][]): number[] {
  if (cuts.length === 0) return [];
  const names = [...new Set(cuts.flat())];
  const objective = names.map((i) => `+ ${cells[i]!.loss + smallest} y${i}`).join(" ");
  const constraints = cuts.map((cut, c) => ` c${c}: ${cut.map((i) => `+ y${i}`).join(" ")} >= 1`);
  const {Status, Columns} = solver.solve(
    `Minimize\n obj: ${objective}\nSubject To\n${constraints.join("\n")}\nBinary\n ${names.map((i) => `y${i}`).join(" ")}\nEnd\n`
  );
  if (Status !== "Optimal") throw new Error(`which cells to hide could not be computed: ${Status}`);
  return names.filter((i) => Columns[`y${i}`]!.Primal > 0.5);
}

/** Cells that cost nothing are still not hidden for nothing. */
const smallest = 1e-3;
