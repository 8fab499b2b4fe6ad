import fc from "fast-check";
import {expect, test} from "vitest";
import {narrowlyBounded} from "../../loaders/attack/bounds.js";
import type {Equation, Equations} from "../../loaders/attack/equations.js";
import {asNumber, divided, type Exact, exact, plus, times} from "../../loaders/attack/exact.js";

/** Sums of hidden counts, each of which should range over five. */
function system(...sums: [terms: Record<number, number>, right: number][]): Equations {
  const equations = sums.map(([terms, right], i): Equation => {
    const entries = Object.entries(terms).map(([u, n]): [number, bigint] => [Number(u), BigInt(n)]);
    return {terms: new Map(entries), right: BigInt(right), from: `sum ${i}`};
  });
  const count = 1 + Math.max(...equations.flatMap(({terms}) => [...terms.keys()]));
  const unknowns = Array.from({length: count}, (_, i) => ({
    ...{name: `u${i}`, cell: `u${i}`, isClass: false, protection: 5}
  }));
  return {unknowns, equations, atLeast: [], contradictions: []};
}

test.each([
  ["one left of a sum", system([{0: 1}, 4]), [[0, 4, 4]]],
  ["a sum of one thrice", system([{0: 3}, 12]), [[0, 4, 4]]],
  [
    "two of a small sum",
    system([{0: 1, 1: 1}, 4]),
    [
      [0, 0, 4],
      [1, 0, 4]
    ]
  ],
  ["two of a sum that is large enough", system([{0: 1, 1: 1}, 5]), []],
  ["two, one of which counts twice", system([{0: 1, 1: 2}, 8]), [[1, 0, 4]]],
  ["a hidden sum of hidden counts", system([{0: 1, 1: 1, 2: -1}, 0]), []],
  [
    "what two sums have in common",
    system([{0: 1, 1: 1}, 20], [{1: 1, 2: 1}, 3]),
    [
      [0, 17, 20],
      [1, 0, 3],
      [2, 0, 3]
    ]
  ],
  [
    "what three sums of two leave one value",
    system([{0: 1, 1: 1}, 20], [{1: 1, 2: 1}, 22], [{0: 1, 2: 1}, 24]),
    [
      [0, 11, 11],
      [1, 9, 9],
      [2, 13, 13]
    ]
  ]
])("%s", async (_, system, expected) => {
  const found = await narrowlyBounded(system);
  const intervals = found.map(({unknown, low, high}) => [unknown, low, high]);
  expect(intervals.sort(([a], [b]) => a! - b!)).toEqual(expected);
});

test("several processes find what one finds, and say what contradicts itself", async () => {
  const many = system(
    ...Array.from({length: 12}, (_, i): [Record<number, number>, number] => [
      {[2 * i]: 1, [2 * i + 1]: 1},
      10 + i
    ]),
    ...Array.from({length: 3}, (_, i): [Record<number, number>, number] => [{[8 * i]: 1, [8 * i + 2]: 1}, 3])
  );
  const inOrder = async (processes: number) =>
    (await narrowlyBounded(many, processes)).sort((a, b) => a.unknown - b.unknown);
  const one = await inOrder(1);
  expect(one.length).toBeGreaterThan(5);
  expect(one[0]!.from.length).toBeGreaterThan(0);
  expect(await inOrder(3)).toEqual(one);
  const impossible = system([{0: 1, 1: 1}, 9], [{2: 1, 3: 1, 4: 1}, 4], [{2: 1, 3: 1}, 6]);
  for (const processes of [1, 2])
    await expect(narrowlyBounded(impossible, processes)).rejects.toThrow(/no counts fit .*sum 1/);
});

test("exact numbers are exact however large, and whole ones stay plain numbers", () => {
  const whole = fc.bigInt({min: -(2n ** 60n), max: 2n ** 60n});
  const equal = (a: Exact, over: bigint, under: bigint) =>
    typeof a === "number" ? BigInt(a) * under === over : a.over * under === over * a.under;
  fc.assert(
    fc.property(whole, whole, whole, whole, (a, b, c, d) => {
      fc.pre(b !== 0n && d !== 0n);
      const [x, y] = [divided(exact(a), exact(b)), divided(exact(c), exact(d))];
      expect(equal(x, a, b)).toBe(true);
      expect(equal(plus(x, y), a * d + c * b, b * d)).toBe(true);
      expect(equal(times(x, y), a * c, b * d)).toBe(true);
    }),
    {numRuns: 500}
  );
  expect(divided(exact(-12n), exact(4n))).toBe(-3);
  expect(asNumber(divided(exact(1n), exact(4n)))).toBe(0.25);
});
