/** A piece of a text and its place. */
export interface Unit {
  text: string;
  at: number;
}

/** The words of a text. */
export function wordsOf(text: string): Unit[] {
  return units(text, /[\p{L}\p{N}]+/gu);
}

/** Runs of characters that ids, addresses and numbers are made of, and the parts of those that are no number. */
export function atomsOf(text: string): Unit[] {
  return units(text, /[\p{L}\p{N}_@+-]+(?:\.[\p{L}\p{N}_@+-]+)*/gu).flatMap((atom) => [
    atom,
    ...(/[_.@+-]/.test(atom.text) && /\p{L}/u.test(atom.text)
      ? units(atom.text, /[^_.@+-]+/g).map(({text: part, at}) => ({text: part, at: atom.at + at}))
      : [])
  ]);
}

/** Longer ones are no name and no short comment. */
const longestCell = 120;

/** Whole strings: in quotes, between tags, a cell of a delimited file, a line. */
export function cellsOf(text: string): Unit[] {
  return [
    ...units(text, /(?<=")(?:[^"\\\n]|\\.)*(?=")/g),
    ...units(text, /(?<=')(?:[^'\\\n]|\\.)*(?=')/g),
    ...units(text, /(?<=>)[^<>]+(?=<)/g),
    ...units(text, /(?<=^|[,;\t\n])[^,;\t\n"]+(?=$|[,;\t\r\n])/g)
  ].filter((unit) => unit.text.length <= longestCell);
}

/** A text without tags, every place as it was, so that markup inside a sentence hides nothing. */
export function withoutMarkup(text: string): string {
  return text.replaceAll(/<\/?[a-z!][^<>]*>/gi, (tag) => " ".repeat(tag.length));
}

function units(text: string, pattern: RegExp): Unit[] {
  return [...text.matchAll(pattern)].map((match) => ({text: match[0], at: match.index}));
}
