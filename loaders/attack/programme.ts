import highs from "highs";
import type {Group} from "./groups.js";
import type {Programme} from "./widen.js";

// The package's types are those of a CommonJS module, whose default export lies one level deeper than at run time.
const load = highs as unknown as typeof highs.default;

/** HiGHS, started. */
export type Solver = Awaited<ReturnType<typeof load>>;

export function openSolver(): Promise<Solver> {
  return load();
}

/** The linear programmes over a group. They throw where no counts fit it. */
export function programmeOf(solver: Solver, {equations, atLeast}: Group): Programme {
  const sums = equations.map(
    ({terms, right}, e) =>
      ` e${e}: ${[...terms].map(([i, n]) => `${n < 0n ? "-" : "+"} ${n < 0n ? -n : n} u${i}`).join(" ")} = ${right}`
  );
  const bounds = atLeast.map(({part, whole, share}, b) => ` b${b}: u${part} - ${share} u${whole} >= 0`);
  const constraints = [...sums, ...bounds].join("\n");
  return (sense, sum, lines = []) => {
    const {Status, ObjectiveValue, Columns} = solver.solve(
      `${sense}\n o: ${sum}\nSubject To\n${[constraints, ...lines].join("\n")}\nEnd\n`
    );
    if (/nbounded/.test(Status)) {
      return {
        value: sense === "Maximize" ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY,
        counts: new Map()
      };
    }
    if (Status !== "Optimal")
      throw new Error(`no counts fit what is published: ${equations[0]!.from} (${Status})`);
    const counts = Object.entries(Columns).flatMap(([name, column]): [number, number][] =>
      name.startsWith("u") ? [[Number(name.slice(1)), (column as {Primal: number}).Primal]] : []
    );
    return {value: ObjectiveValue, counts: new Map(counts)};
  };
}
