import {shortProofs} from "./short-proofs.js";
import type {Solver} from "./solver.js";
import type {LinearSystem} from "./system.js";
import type {ToldBound} from "./walks.js";

/** How wide the interval of a hidden cell, and of each of its classes, must stay. */
interface Widths {
  cell: number;
  ofClass: number;
}

/**
 * The bounds that can be told while every hidden cell stays protected: a bound is one more thing that a reader knows of
 * counts that add up. All of them where that works, else each half of them, and so on; in systems of more than `exactUpTo`
 * cells one after the other, where short moves prove it.
 */
export function safeBounds(
  solver: Solver,
  system: LinearSystem,
  hidden: ReadonlySet<number>,
  bounds: readonly ToldBound[],
  widths: Widths,
  exactUpTo = 60
): ToldBound[] {
  if (system.cells.length > exactUpTo) return provenBounds(system, hidden, bounds, widths);
  const told: ToldBound[] = [];
  const tell = (more: readonly ToldBound[]): void => {
    if (more.length === 0) return;
    if (isHeld(solver, system, hidden, [...told, ...more], widths)) told.push(...more);
    else if (more.length > 1) {
      const half = Math.ceil(more.length / 2);
      tell(more.slice(0, half));
      tell(more.slice(half));
    }
  };
  tell(bounds);
  return told;
}

function provenBounds(
  system: LinearSystem,
  hidden: ReadonlySet<number>,
  bounds: readonly ToldBound[],
  {cell: width}: Widths
): ToldBound[] {
  const proofs = shortProofs(system, {width});
  const mask = Uint8Array.from(system.cells, (_, i) => (hidden.has(i) ? 1 : 0));
  const asked = [...hidden].filter((i) => !system.cells[i]!.isUnpublished);
  if (proofs.unproven(asked, mask, {first: true}).length > 0) return [];
  return bounds.filter((bound) => proofs.tell(bound, asked, mask));
}

/** Whether every hidden cell and class is as open as it must be when the bounds are told. */
function isHeld(
  solver: Solver,
  system: LinearSystem,
  hidden: ReadonlySet<number>,
  bounds: readonly ToldBound[],
  widths: Widths
): boolean {
  const {cells, relations} = system;
  const ofClass = cells[0]?.classes?.map((_, k) => k) ?? [];
  const asked = [...hidden].filter((i) => !cells[i]!.isUnpublished);
  const extremes = programme(solver, system, hidden, bounds);
  // A class of which a published total says that nobody is in it is told whatever else is hidden.
  const told = new Set(
    ofClass.flatMap((k) =>
      relations.flatMap(({total, parts}) =>
        hidden.has(total) || cells[total]!.classes![k] !== 0 ? [] : parts.map((i) => `${k} ${i}`)
      )
    )
  );
  for (const i of asked) {
    if (
      !extremes.isOpen(
        ofClass.map((k) => [k, i] as const),
        widths.cell
      )
    )
      return false;
    for (const k of ofClass) {
      const {classes = []} = cells[i]!;
      const mayBeTold = classes[k] === 0 && classes.filter((count) => count > 0).length > 1;
      if (mayBeTold || told.has(`${k} ${i}`)) continue;
      if (!extremes.isOpen([[k, i]], widths.ofClass)) return false;
    }
  }
  return true;
}

type Term = readonly [k: number, cell: number];

/** The linear programme over the classes of all hidden cells; what its solutions show is kept. */
function programme(
  solver: Solver,
  {cells, relations}: LinearSystem,
  hidden: ReadonlySet<number>,
  bounds: readonly ToldBound[]
): {isOpen(sum: readonly Term[], width: number): boolean} {
  const ofClass = cells[0]?.classes?.map((_, k) => k) ?? [];
  const name = (k: number, i: number) => `x${k}_${i}`;
  const sums = ofClass.flatMap((k) =>
    relations.flatMap(({total, parts}) => {
      let right = 0;
      const terms: string[] = [];
      for (const [i, sign] of [...parts.map((part) => [part, 1] as const), [total, -1] as const]) {
        if (hidden.has(i)) terms.push(`${sign > 0 ? "+" : "-"} ${name(k, i)}`);
        else right -= sign * cells[i]!.classes![k]!;
      }
      return terms.length === 0 ? [] : [` ${terms.join(" ")} = ${right}`];
    })
  );
  const limits = bounds.map(({cell, of, share}) => {
    const others = ofClass.filter((k) => k !== of).map((k) => `- ${share} ${name(k, cell)}`);
    return ` ${(1 - share).toFixed(2)} ${name(of, cell)} ${others.join(" ")} >= 0`;
  });
  const constraints = [...sums, ...limits].map((line, l) => ` l${l}:${line}`).join("\n");
  // The truth is the first table that fits.
  const seen = [(k: number, i: number) => cells[i]!.classes![k]!];
  const range = (sum: readonly Term[]) => {
    const values = seen.map((of) => sum.reduce((total, [k, i]) => total + of(k, i), 0));
    return Math.floor(Math.max(...values) + tolerance) - Math.ceil(Math.min(...values) - tolerance);
  };
  const solve = (sense: string, sum: readonly Term[]): boolean => {
    const {Status, Columns} = solver.solve(
      `${sense}\n o: ${sum.map(([k, i]) => `+ ${name(k, i)}`).join(" ")}\nSubject To\n${constraints}\nEnd\n`
    );
    if (/nbounded/.test(Status)) return true;
    if (Status !== "Optimal") throw new Error(`whether a bound may be told could not be computed: ${Status}`);
    const values = new Map(
      Object.entries(Columns).map(([column, {Primal}]) => [column, Primal as number] as const)
    );
    seen.push((k, i) => values.get(name(k, i)) ?? cells[i]!.classes![k]!);
    return false;
  };
  return {
    isOpen: (sum, width) =>
      range(sum) >= width ||
      solve("Maximize", sum) ||
      range(sum) >= width ||
      solve("Minimize", sum) ||
      range(sum) >= width
  };
}

const tolerance = 1e-6;
