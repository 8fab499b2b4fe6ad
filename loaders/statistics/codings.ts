/** A code as a codebook lists it; numbers where the codes have an order or a distance. */
export type Code = string | number;

/**
 * What coders gave to units, in one of three forms. `categories` is the codebook's whole list, unused codes included.
 * - `units`: a row a unit, a column a coder; null where a coder gave none.
 * - `codes`: the same as one flat list, unit after unit, of positions in `categories`, -1 where a coder gave none; for
 *   millions of units (an Int8Array costs a byte a code).
 * - `patterns`: how many units have these counts a category; what a `GROUP BY` over counts gives.
 */
export type Codings = {categories: readonly Code[]} & (
  | {units: readonly (readonly (Code | null)[])[]}
  | {codes: ArrayLike<number>; coders: number}
  | {patterns: readonly UnitPattern[]}
);

/** Units that have the same counts in every category. */
export interface UnitPattern {
  counts: readonly number[];
  /** Default 1. */
  units?: number;
}

/** Patterns of units with at least one code, each with how many units have it. */
export function unitPatterns(codings: Codings): Required<UnitPattern>[] {
  const {categories} = codings;
  if (new Set(categories).size !== categories.length) {
    throw new RangeError(`categories must differ, found ${categories.join(", ")}`);
  }
  if ("patterns" in codings) return checked(codings.patterns, categories.length);
  if ("codes" in codings) return tallied(codings.codes, codings.coders, categories.length);
  const position = new Map(categories.map((code, i) => [code, i]));
  const coders = Math.max(0, ...codings.units.map((row) => row.length));
  const codes = new Int16Array(codings.units.length * coders).fill(-1);
  for (const [u, row] of codings.units.entries()) {
    for (const [c, code] of row.entries()) {
      if (code === null) continue;
      const found = position.get(code);
      if (found === undefined) {
        throw new RangeError(`units must hold the categories ${categories.join(", ")}, found ${code}`);
      }
      codes[u * coders + c] = found;
    }
  }
  return tallied(codes, coders, categories.length);
}

function checked(patterns: readonly UnitPattern[], categories: number): Required<UnitPattern>[] {
  for (const {counts, units = 1} of patterns) {
    if (counts.length !== categories) {
      throw new RangeError(`counts must have a number a category (${categories}), found ${counts.length}`);
    }
    for (const n of [...counts, units]) {
      if (!(Number.isInteger(n) && n >= 0)) {
        throw new RangeError(`counts and units must be whole numbers >= 0, found ${n}`);
      }
    }
  }
  return patterns
    .map(({counts, units = 1}) => ({counts, units}))
    .filter(({counts, units}) => units > 0 && counts.some((n) => n > 0));
}

/** Counts the units of each pattern; a pattern's key is its counts as the digits of one number. */
function tallied(codes: ArrayLike<number>, coders: number, categories: number): Required<UnitPattern>[] {
  if (coders > 0 && codes.length % coders !== 0) {
    throw new RangeError(`codes must hold ${coders} codes a unit, found ${codes.length} codes`);
  }
  const digit = Array.from({length: categories}, (_, a) => (coders + 1) ** a);
  if ((coders + 1) ** categories > Number.MAX_SAFE_INTEGER) return talliedByText(codes, coders, categories);
  const units = new Map<number, number>();
  for (let from = 0; from < codes.length; from += coders) {
    let key = 0;
    for (let i = from; i < from + coders; i++) {
      const code = codes[i]!;
      if (code === -1) continue;
      key += digit[code] ?? unknown(code, categories);
    }
    if (key > 0) units.set(key, (units.get(key) ?? 0) + 1);
  }
  return [...units].map(([key, n]) => ({
    counts: digit.map((place) => Math.floor(key / place) % (coders + 1)),
    units: n
  }));
}

function talliedByText(
  codes: ArrayLike<number>,
  coders: number,
  categories: number
): Required<UnitPattern>[] {
  const units = new Map<string, Required<UnitPattern>>();
  for (let from = 0; from < codes.length; from += coders) {
    const counts = new Array<number>(categories).fill(0);
    for (let i = from; i < from + coders; i++) {
      const code = codes[i]!;
      if (code === -1) continue;
      if (counts[code] === undefined) unknown(code, categories);
      counts[code]!++;
    }
    if (counts.every((n) => n === 0)) continue;
    const key = counts.join(" ");
    const pattern = units.get(key);
    if (pattern) pattern.units++;
    else units.set(key, {counts, units: 1});
  }
  return [...units.values()];
}

function unknown(code: number, categories: number): never {
  throw new RangeError(`codes must be positions 0..${categories - 1} or -1, found ${code}`);
}
