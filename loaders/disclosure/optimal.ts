import type {OpenCells} from "./open-cells.js";
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
  open: OpenCells
): Set<number> {
  const cuts: number[][] = [];
  for (;;) {
    const hidden = new Set([...primary, ...hittingSet(solver, system, cuts)]);
    const exposedNow = open(hidden);
    if (exposedNow.length === 0) return hidden;
    for (const cell of exposedNow) cuts.push(outsideOfLargest(system, hidden, cell, open));
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
  open: OpenCells
): number[] {
  const largest = new Set(hidden);
  const outside: number[] = [];
  const add = (cells: readonly number[]): void => {
    for (const i of cells) largest.add(i);
    if (open(largest, {among: [cell]}).length > 0) return;
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
