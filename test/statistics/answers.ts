import fc from "fast-check";

/** Two or more answers on a scale of 1 to 5. */
export const answersOnFive = fc.array(fc.integer({min: 1, max: 5}), {minLength: 2, maxLength: 40});

/** The answers on another scale: factor x + shift. */
export function scaledBy(factor: number, shift: number, answers: readonly number[]): number[] {
  return answers.map((answer) => factor * answer + shift);
}
