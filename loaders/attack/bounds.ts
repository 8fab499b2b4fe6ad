import highs from "highs";
import type {Equation, Equations} from "./equations.js";

// The package's types are those of a CommonJS module, whose default export lies one level deeper than at run time.
const load = highs as unknown as typeof highs.default;

/** A hidden count whose possible values lie too close together. */
export interface Narrow {
  unknown: number;
  low: number;
  high: number;
  /** The published sums that bound it. */
  from: string[];
}

/** The unknowns whose interval, over all counts of 0 or more that fit, is narrower than their protection. */
export async function narrowlyBounded({unknowns, equations}: Equations): Promise<Narrow[]> {
  const solver = await load();
  const found: Narrow[] = [];
  for (const component of componentsOf(equations)) {
    const lines = component.map(
      ({terms, right}, e) =>
        ` e${e}: ${[...terms].map(([i, n]) => `${n < 0n ? "-" : "+"} ${n < 0n ? -n : n} u${i}`).join(" ")} = ${right}`
    );
    const programme = (objective: string) => `${objective}\nSubject To\n${lines.join("\n")}\nEnd\n`;
    const inside = [...new Set(component.flatMap(({terms}) => [...terms.keys()]))];
    const low = new Map<number, number>();
    const high = new Map<number, number>();
    // Each solution is a possible truth, and says of every unknown in it one value that it may have.
    const see = (i: number, value: number) => {
      low.set(i, Math.min(low.get(i) ?? value, value));
      high.set(i, Math.max(high.get(i) ?? value, value));
    };
    for (const i of inside) {
      if (unknowns[i]!.protection === 0) continue;
      for (const sense of ["Minimize", "Maximize"]) {
        if ((high.get(i) ?? 0) - (low.get(i) ?? 0) >= unknowns[i]!.protection - 1e-6) break;
        const {Status, Columns} = solver.solve(programme(`${sense}\n o: u${i}`));
        if (/nbounded/.test(Status)) see(i, Number.POSITIVE_INFINITY);
        else if (Status === "Optimal") {
          for (const [name, column] of Object.entries(Columns)) {
            see(Number(name.slice(1)), (column as {Primal: number}).Primal);
          }
        } else throw new Error(`${unknowns[i]!.name}: no counts fit what is published (${Status})`);
      }
      const width = high.get(i)! - low.get(i)!;
      if (width >= unknowns[i]!.protection - 1e-6) continue;
      const from = component.filter(({terms}) => terms.has(i)).map((equation) => equation.from);
      found.push({unknown: i, low: low.get(i)!, high: high.get(i)!, from});
    }
  }
  return found;
}

/** Equations that share no unknown can be attacked one group after the other. */
function componentsOf(equations: readonly Equation[]): Equation[][] {
  const at = new Map<number, number>();
  const groups: (Equation[] | null)[] = [];
  for (const equation of equations) {
    const joined = new Set([...equation.terms.keys()].flatMap((i) => at.get(i) ?? []));
    const merged = [equation, ...[...joined].flatMap((g) => groups[g] ?? [])];
    for (const g of joined) groups[g] = null;
    for (const each of merged) for (const i of each.terms.keys()) at.set(i, groups.length);
    groups.push(merged);
  }
  return groups.filter((group) => group !== null);
}
