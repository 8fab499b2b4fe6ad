import highs from "highs";

// The package's types are those of a CommonJS module, whose default export lies one level deeper than at run time.
const load = highs as unknown as typeof highs.default;

export type Solver = Awaited<ReturnType<typeof load>>;

/** HiGHS, compiled to WASM; loaded once. */
let loaded: Promise<Solver> | undefined;

export function solver(): Promise<Solver> {
  loaded ??= load();
  return loaded;
}
