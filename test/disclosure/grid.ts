import type {LinearSystem, Relation} from "../../loaders/disclosure/system.js";

/** A dimension's codes, each total with the codes that add up to it. */
export interface Dimension {
  codes: readonly string[];
  sums: readonly {total: string; parts: readonly string[]}[];
}

export interface Grid extends LinearSystem {
  /** The index of the cell at these codes, one for each dimension. */
  at: (...codes: string[]) => number;
  name: (index: number) => string;
}

/**
 * A table of all combinations of its dimensions' codes; counts of totals are added up from those of the inner cells. The
 * sums are told to run over teams and over items where `crossing`.
 */
export function grid(
  dimensions: readonly Dimension[],
  inner: ReadonlyMap<string, number>,
  isPrimary: (n: number, name: string) => boolean,
  crossing = false
): Grid {
  const names = dimensions.reduce<string[][]>(
    (all, {codes}) => all.flatMap((name) => codes.map((code) => [...name, code])),
    [[]]
  );
  const index = new Map(names.map((name, i) => [name.join("|"), i]));
  const count = (name: readonly string[]): number => {
    for (const [d, {sums}] of dimensions.entries()) {
      const sum = sums.find(({total}) => total === name[d]);
      if (sum) return sum.parts.reduce((n, part) => n + count(name.with(d, part)), 0);
    }
    return inner.get(name.join("|")) ?? 0;
  };
  const relations: Relation[] = dimensions.flatMap(({sums}, d) =>
    sums.flatMap(({total, parts}) =>
      names
        .filter((name) => name[d] === total)
        .map((name) => ({
          total: index.get(name.join("|"))!,
          parts: parts.map((part) => index.get(name.with(d, part).join("|"))!),
          ...(crossing && {over: d === 0 ? ("teams" as const) : ("items" as const)})
        }))
    )
  );
  const cells = names.map((name) => {
    const n = count(name);
    return {n, isPrimary: isPrimary(n, name.join("|")), loss: n};
  });
  return {
    cells,
    relations,
    at: (...codes) => index.get(codes.join("|"))!,
    name: (i) => names[i]!.join("|")
  };
}

/** A dimension without levels in between: all codes add up to `*`. */
export function flat(...codes: string[]): Dimension {
  return {codes: ["*", ...codes], sums: [{total: "*", parts: codes}]};
}
