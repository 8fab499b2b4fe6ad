/** One figure: its value, or why there is none. */
export type Figure = {value: number; reason: null} | {value: null; reason: string};

export function defined(value: number): Figure {
  return {value, reason: null};
}

export function undefinedBecause(reason: string): Figure {
  return {value: null, reason};
}
