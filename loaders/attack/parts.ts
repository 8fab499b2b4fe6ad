import type {Equations, Terms} from "./equations.js";
import {type Block, classes, placeOf} from "./published-blocks.js";

/** The classes of a hidden cell add up to it. */
export function addParts(found: Equations, {name, rows, parts}: Block, term: Terms): void {
  if (parts === null) return;
  for (const [key, row] of rows) {
    if (typeof row[parts.whole] === "number" && parts.of.some((part) => typeof row[part] === "number"))
      continue;
    const signed = [[parts.whole, -1n] as const, ...parts.of.map((part) => [part, 1n] as const)];
    const each = signed.map(([count, sign]) => [term(count, key), sign] as const);
    const terms = new Map<number, bigint>();
    let right = 0n;
    for (const [part, sign] of each) {
      if (part !== null && "known" in part) right -= sign * part.known;
      else if (part !== null) terms.set(part.unknown, sign);
    }
    if (!each.every(([part]) => part !== null) || terms.size === 0) continue;
    const [whole] = each[0]!;
    found.equations.push({
      terms,
      right,
      from: `${name}: the classes of ${placeOf(key)}`,
      ...(whole && "unknown" in whole && {whole: whole.unknown})
    });
  }
}

/** Of a bounded cell a class is told to hold at least a share. */
export function addBounds(found: Equations, {rows}: Block, term: Terms): void {
  for (const [key, {bound_class, bound_at_least}] of rows) {
    if (typeof bound_at_least !== "number" || !classes.includes(String(bound_class))) continue;
    const part = term(String(bound_class), key);
    const whole = term("n_pairs", key);
    if (part && whole && "unknown" in part && "unknown" in whole)
      found.atLeast.push({part: part.unknown, whole: whole.unknown, share: bound_at_least});
  }
}
