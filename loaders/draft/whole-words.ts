/**
 * A pattern of which each alternative must be whole words, in any alphabet: JavaScript's `\b` takes é for the end of a
 * word. `*` behind letters stands for any ending.
 */
export function wholeWords(...alternatives: readonly string[]): RegExp {
  const body = alternatives.map((text) => text.replace(/(?<=\p{L})\*/gu, "\\p{L}*")).join("|");
  return new RegExp(`(?<!\\p{L})(?:${body})(?!\\p{L})`, "iu");
}
