import type {CompiledCell} from "./compile-cell.js";

/** Cells that are ready to run, by their ids in the notebook's order. */
export type CompiledCells = ReadonlyMap<string, CompiledCell>;

/** The ids of the cells that define a name. */
export function definersOf(cells: CompiledCells): Map<string, string[]> {
  const definers = new Map<string, string[]>();
  for (const [id, {pieces}] of cells)
    for (const name of pieces.flatMap(({outputs}) => outputs))
      definers.set(name, [...(definers.get(name) ?? []), id]);
  return definers;
}

/** The cells that each cell reads variables of. */
export function sourcesOf(cells: CompiledCells): Map<string, Set<string>> {
  const definers = definersOf(cells);
  return new Map(
    [...cells].map(([id, {pieces}]) => {
      const names = pieces.flatMap(({inputs}) => inputs);
      return [id, new Set(names.flatMap((name) => definers.get(name) ?? []))];
    })
  );
}

/** The cells given and all that they depend on, however far. */
export function withSources(cells: CompiledCells, ids: Iterable<string>): Set<string> {
  const sources = sourcesOf(cells);
  const found = new Set(ids);
  for (const id of found) for (const source of sources.get(id) ?? []) found.add(source);
  return found;
}

/** What keeps cells from running together, by cell: a name defined twice, or cells that need each other. */
export function conflictsOf(cells: CompiledCells, numberOf: (id: string) => number): Map<string, string> {
  const conflicts = new Map<string, string>();
  for (const [name, ids] of definersOf(cells)) {
    if (ids.length < 2) continue;
    for (const id of ids) {
      const others = ids.filter((other) => other !== id).map((other) => `cell ${numberOf(other)}`);
      conflicts.set(
        id,
        `${name} is defined more than once: ${others.length > 0 ? `here and in ${list(others)}` : "twice in this cell"}. Give one of them another name`
      );
    }
  }
  const sources = sourcesOf(cells);
  for (const id of cells.keys()) {
    const way = wayBack(sources, id);
    if (way === null || conflicts.has(id)) continue;
    const others = way.filter((other) => other !== id).map((other) => `cell ${numberOf(other)}`);
    conflicts.set(
      id,
      `circular definition: this cell needs ${others.length > 0 ? list(others) : "itself"}${others.length > 0 ? ", which needs this one" : ""}`
    );
  }
  return conflicts;
}

/** The cells on the shortest way from a cell back to itself; null where there is none. */
function wayBack(sources: ReadonlyMap<string, ReadonlySet<string>>, id: string): string[] | null {
  const cameFrom = new Map<string, string | null>(
    [...(sources.get(id) ?? [])].map((source) => [source, null])
  );
  for (const [at] of cameFrom) {
    if (at === id) {
      const way: string[] = [];
      for (let step: string | null = at; step !== null; step = cameFrom.get(step) ?? null) way.unshift(step);
      return way;
    }
    for (const next of sources.get(at) ?? []) if (!cameFrom.has(next)) cameFrom.set(next, at);
  }
  return null;
}

function list(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}
