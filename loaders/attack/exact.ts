/** An exact number: whole as long as it is one that a `number` holds without rounding, else a fraction in lowest terms. */
export type Exact = number | Fraction;

interface Fraction {
  over: bigint;
  under: bigint;
}

/** A whole number, however large. */
export function exact(whole: bigint): Exact {
  return lowest(whole, 1n);
}

export function plus(a: Exact, b: Exact): Exact {
  if (typeof a === "number" && typeof b === "number") {
    const sum = a + b;
    if (Number.isSafeInteger(sum)) return sum;
  }
  const [x, y] = [fraction(a), fraction(b)];
  return lowest(x.over * y.under + y.over * x.under, x.under * y.under);
}

export function times(a: Exact, b: Exact): Exact {
  if (typeof a === "number" && typeof b === "number") {
    const product = a * b;
    if (Number.isSafeInteger(product)) return product;
  }
  const [x, y] = [fraction(a), fraction(b)];
  return lowest(x.over * y.over, x.under * y.under);
}

/** `b` is not 0. */
export function divided(a: Exact, b: Exact): Exact {
  if (typeof a === "number" && typeof b === "number" && a % b === 0) return a / b;
  const [x, y] = [fraction(a), fraction(b)];
  return lowest(x.over * y.under, x.under * y.over);
}

/** The nearest number. */
export function asNumber(a: Exact): number {
  return typeof a === "number" ? a : Number(a.over) / Number(a.under);
}

function fraction(a: Exact): Fraction {
  return typeof a === "number" ? {over: BigInt(a), under: 1n} : a;
}

function lowest(over: bigint, under: bigint): Exact {
  let [a, b] = [over < 0n ? -over : over, under < 0n ? -under : under];
  while (b > 0n) [a, b] = [b, a % b];
  const divisor = under < 0n ? -a : a;
  const [top, bottom] = divisor === 0n ? [0n, 1n] : [over / divisor, under / divisor];
  const whole = Number(top);
  return bottom === 1n && Number.isSafeInteger(whole) ? whole : {over: top, under: bottom};
}
