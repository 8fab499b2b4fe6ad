import type {Equation} from "./equations.js";

/** Unknowns with their factors, and a number, that add up to something. */
export interface Sum {
  terms: ReadonlyMap<number, number>;
  constant: number;
}

/** A group of equations in which few unknowns stand for all. */
export interface Reduced {
  /** What an unknown is the sum of: others that stand for it, or itself. */
  sumOf(unknown: number): Sum;
  /** The equations that are left, each adding up to nothing. */
  equations: Sum[];
}

/**
 * Puts in place of unknowns that an equation defines as a sum what they are the sum of: what only says how hidden totals
 * hang together is gone, and the programme is a fraction of what it was. A sum of counts is never negative, so that nothing
 * is lost. Sums of very many stay unknowns of their own.
 */
export function sumsOfParts(equations: readonly Equation[]): Reduced {
  const definitions = new Map<number, Equation>();
  for (const each of equations) {
    if (each.whole !== undefined && !definitions.has(each.whole) && isSumOfParts(each))
      definitions.set(each.whole, each);
  }
  const sums = new Map<number, Sum>();
  const used = new Set<Equation>();
  const sumOf = (unknown: number): Sum => {
    const known = sums.get(unknown);
    if (known !== undefined) return known;
    const itself: Sum = {terms: new Map([[unknown, 1]]), constant: 0};
    // What is asked for while it is worked out stands for itself: no sum is a part of its own parts.
    sums.set(unknown, itself);
    const definition = definitions.get(unknown);
    if (definition === undefined) return itself;
    const parts = [...definition.terms].filter(([i]) => i !== unknown);
    const sum = added(parts, sumOf, -Number(definition.right));
    if (sum.terms.size > mostParts || sum.terms.has(unknown)) return itself;
    used.add(definition);
    sums.set(unknown, sum);
    return sum;
  };
  for (const {terms} of equations) for (const i of terms.keys()) sumOf(i);
  const left = equations.filter((each) => !used.has(each));
  return {
    sumOf,
    equations: left
      .map(({terms, right}) => added([...terms], sumOf, -Number(right)))
      .filter(({terms, constant}) => terms.size > 0 || constant !== 0)
  };
}

/** Whether an equation says that one unknown is all others, and a number, together. */
function isSumOfParts({terms, right, whole}: Equation): boolean {
  return right <= 0n && [...terms].every(([i, n]) => n === (i === whole ? -1n : 1n));
}

function added(
  parts: readonly (readonly [number, bigint])[],
  sumOf: (unknown: number) => Sum,
  constant: number
): Sum {
  const terms = new Map<number, number>();
  let all = constant;
  for (const [i, factor] of parts) {
    const sum = sumOf(i);
    all += Number(factor) * sum.constant;
    for (const [j, n] of sum.terms) terms.set(j, (terms.get(j) ?? 0) + Number(factor) * n);
  }
  for (const [i, n] of terms) if (n === 0) terms.delete(i);
  return {terms, constant: all};
}

/** A total of more unknowns than this makes the equations that it is in longer than it saves. */
const mostParts = 60;
