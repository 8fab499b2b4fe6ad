/** A word of a text: as it is compared (lower case, straight apostrophe), and where it stands. */
export interface Word {
  word: string;
  start: number;
  end: number;
}

/** The words of a text in their order; `don't` and `e-mail` are one word each, signs and emoji are none. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*|&/gu)].map((match) => ({
    word: match[0].toLowerCase().replaceAll("’", "'"),
    start: match.index,
    end: match.index + match[0].length
  }));
}

/** How many words of `entries`' longest entry begin at `place`; 0 where none does. */
export function entryAt(words: readonly Word[], place: number, entries: readonly string[]): number {
  let longest = 0;
  for (const entry of entries) {
    const parts = entry.split(" ");
    if (parts.length > longest && parts.every((part, i) => words[place + i]?.word === part))
      longest = parts.length;
  }
  return longest;
}
