/** A share as whole percent. What is not quite nothing or everything is not called so. */
export function percent(share: number): string {
  const rounded = Math.round(share * 100);
  if (rounded === 0 && share > 0) return "under 1%";
  if (rounded === 100 && share < 1) return "over 99%";
  return `${rounded}%`;
}

/** An interval of a share in plain words: "between 58 and 70 in 100". */
export function between(low: number, high: number): string {
  const [from, to] = [Math.round(low * 100), Math.round(high * 100)];
  return from === to ? `about ${from} in 100` : `between ${from} and ${to} in 100`;
}

/** The size of a difference of two shares: "6 points", without its sign. */
export function points(difference: number): string {
  const rounded = Math.round(Math.abs(difference) * 100);
  if (rounded === 0) return difference === 0 ? "0 points" : "less than 1 point";
  return rounded === 1 ? "1 point" : `${rounded} points`;
}

/** A count with thousands separated. */
export function count(n: number): string {
  return n.toLocaleString("en-US");
}

const small = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** A count as prose writes it: small ones as words. */
export function inWords(n: number): string {
  return small[n] ?? count(n);
}

/** "1 team", "3 teams". */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${count(n)} ${n === 1 ? one : many}`;
}

/** Names in a sentence: "a", "a and b", "a, b and c". */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** A sentence's beginning. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
