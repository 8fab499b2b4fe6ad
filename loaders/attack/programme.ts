import highs from "highs";
import type {Group} from "./groups.js";
import {type Sum, sumsOfParts} from "./sums-of-parts.js";

// The package's types are those of a CommonJS module, whose default export lies one level deeper than at run time.
const load = highs as unknown as typeof highs.default;

/** HiGHS, started. */
export type Solver = Awaited<ReturnType<typeof load>>;

export function openSolver(): Promise<Solver> {
  return load();
}

/** An extreme of a sum over a group, and counts that reach it. */
export interface Solution {
  value: number;
  counts: ReadonlyMap<number, number>;
}

/** The linear programmes over a group. They throw where no counts fit it. */
export interface Programme {
  /** The extreme of a weighted sum of unknowns. */
  extreme(sense: "Minimize" | "Maximize", weights: ReadonlyMap<number, number>): Solution;
  /** Counts in which as many unknowns as can at once are as large as is enough. */
  asManyAsCan(unknowns: readonly number[], enough: (unknown: number) => number): Solution;
}

export function programmeOf(solver: Solver, {equations, atLeast}: Group): Programme {
  const {sumOf, equations: rows} = sumsOfParts(equations);
  const sums = new Set(rows.map(({terms, constant}) => `${written(terms)} = ${-constant}`));
  const bounds = atLeast.map(({part, whole, share}) => {
    const [of, all] = [sumOf(part), sumOf(whole)];
    const terms = new Map(of.terms);
    for (const [i, n] of all.terms) terms.set(i, (terms.get(i) ?? 0) - share * n);
    return `${written(terms)} >= ${share * all.constant - of.constant}`;
  });
  const constraints = [...sums, ...bounds].map((line, e) => ` e${e}: ${line}`).join("\n");
  const unknowns = [...new Set(equations.flatMap(({terms}) => [...terms.keys()]))];
  const solve = (sense: string, goal: string, lines: readonly string[], constant: number): Solution => {
    const {Status, ObjectiveValue, Columns} = solver.solve(
      `${sense}\n o: ${goal}\nSubject To\n${[constraints, ...lines].join("\n")}\nEnd\n`
    );
    if (/nbounded/.test(Status)) {
      return {
        value: sense === "Maximize" ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY,
        counts: new Map()
      };
    }
    if (Status !== "Optimal")
      throw new Error(`no counts fit what is published: ${equations[0]!.from} (${Status})`);
    const value = (i: number) => (Columns[`u${i}`] as {Primal: number} | undefined)?.Primal ?? 0;
    return {
      value: ObjectiveValue + constant,
      counts: new Map(unknowns.map((i) => [i, countOf(sumOf(i), value)]))
    };
  };
  return {
    extreme(sense, weights) {
      const terms = new Map<number, number>();
      let constant = 0;
      for (const [i, weight] of weights) {
        const sum = sumOf(i);
        constant += weight * sum.constant;
        for (const [j, n] of sum.terms) terms.set(j, (terms.get(j) ?? 0) + weight * n);
      }
      return solve(sense, written(terms), [], constant);
    },
    asManyAsCan(wanted, enough) {
      const lines = wanted.flatMap((i) => {
        const {terms, constant} = sumOf(i);
        const less = new Map([...terms].map(([j, n]) => [j, -n]));
        return [` t${i}: z${i} ${written(less)} <= ${constant}`, ` m${i}: z${i} <= ${enough(i)}`];
      });
      return solve("Maximize", wanted.map((i) => `+ z${i}`).join(" "), lines, 0);
    }
  };
}

function written(terms: Sum["terms"]): string {
  return [...terms].map(([i, n]) => `${n < 0 ? "-" : "+"} ${Math.abs(n)} u${i}`).join(" ");
}

function countOf({terms, constant}: Sum, value: (unknown: number) => number): number {
  let all = constant;
  for (const [i, n] of terms) all += n * value(i);
  return all;
}
