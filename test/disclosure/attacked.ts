import {narrowlyBounded} from "../../loaders/attack/bounds.js";
import type {Equation} from "../../loaders/attack/equations.js";
import type {NamedSystem} from "./linked.js";

/** The hidden cells that the attacker recovers from what is left of a table, by name. */
export async function recoveredOf(
  {cells, relations, name}: NamedSystem,
  hidden: readonly number[],
  width: number
): Promise<string[]> {
  const unknowns = hidden.map((i) => ({name: name(i), cell: name(i), isClass: false, protection: width}));
  const place = new Map(hidden.map((i, unknown) => [i, unknown]));
  const equations = relations.flatMap(({total, parts}): Equation[] => {
    const terms = new Map<number, bigint>();
    let right = 0n;
    for (const [i, sign] of [[total, -1n] as const, ...parts.map((part) => [part, 1n] as const)]) {
      const unknown = place.get(i);
      if (unknown === undefined) right -= sign * BigInt(cells[i]!.n);
      else terms.set(unknown, (terms.get(unknown) ?? 0n) + sign);
    }
    return terms.size === 0 ? [] : [{terms, right, from: name(total)}];
  });
  const narrow = await narrowlyBounded({unknowns, equations, atLeast: [], contradictions: []});
  return narrow.map(({unknown}) => unknowns[unknown]!.name);
}
