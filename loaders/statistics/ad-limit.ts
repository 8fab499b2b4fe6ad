/** The largest AD that still counts as agreement on a scale of `options` points: A / 6 (Burke & Dunlap 2002, ORM 5:159). */
export function adLimit(options: number): number {
  if (!(Number.isInteger(options) && options >= 2)) {
    throw new RangeError(`options must be a whole number >= 2, found ${options}`);
  }
  return options / 6;
}
