import {type Decoded, decoded} from "./decode.js";
import {isNoise} from "./noise.js";
import {indexOf, oneLine, type SecretIndex, smallWords} from "./secret-index.js";
import {secretPatterns} from "./secret-patterns.js";
import type {Secrets} from "./secrets.js";
import type {SiteFile} from "./site-files.js";
import {atomsOf, cellsOf, withoutMarkup, wordsOf} from "./text-units.js";

/** Something in a site that must not leave the house. What it is, and where; never the text itself. */
export interface Leak {
  file: string;
  /** What kind of secret. */
  kind: string;
  /** Where in the file, in bytes; the first place. */
  at: number;
  /** In how many places of the file. */
  places: number;
}

/** Others' code, the same on every site: nobody's id or name stands in it but by chance. */
const isBrought = /^_(?:npm|node|jsr|observablehq|duckdb)\//;
const isCode = /\.(?:m?js|css|wasm|woff2?)$/;
/** In packed outlines and pixels three bytes that are some id's stand by chance. */
const shortestInNoise = 4;

/** Looks for the client's secrets in every byte of a site, and in the names of its files. */
export function leaksIn(files: readonly SiteFile[], secrets: Secrets): Leak[] {
  const index = indexOf(secrets);
  const approved = secrets.approved.map(smallWords);
  return files.flatMap((file) => {
    const first = new Map<string, Leak>();
    const found = (kind: string, at: number) => {
      const leak = first.get(kind) ?? {file: file.path, kind, at, places: 0};
      first.set(kind, {...leak, at: Math.min(leak.at, at), places: leak.places + 1});
    };
    if (file.unreadable !== undefined) found(`${file.unreadable} that cannot be looked into`, 0);
    if (/\.map$/.test(file.path)) found("source map", 0);
    const text = file.isOthers ? "" : textOf(file.bytes);
    const bytesBefore = (at: number) => Buffer.byteLength(text.slice(0, at));
    const search = {index, secrets, approved, shortest: 1};
    const shortest = isNoise(file.bytes) ? shortestInNoise : 1;
    inText(text, file.path, {...search, shortest}, (kind, at) => found(kind, bytesBefore(at)));
    inText(file.path, "name.txt", search, (kind) => found(`${kind}, in the file's name`, 0));
    return [...first.values()];
  });
}

interface Search {
  index: SecretIndex;
  secrets: Secrets;
  /** The words of the quotes that may be published. */
  approved: readonly (readonly string[])[];
  /** How many characters a whole string has at least that is looked for. */
  shortest: number;
}

type Found = (kind: string, at: number) => void;

function inText(
  text: string,
  path: string,
  {index, secrets, approved, shortest}: Search,
  found: Found
): void {
  const read = decoded(text);
  const isData = !isCode.test(path);
  for (const {kind, pattern, dataOnly} of secretPatterns) {
    if (dataOnly && !isData) continue;
    for (const match of read.text.matchAll(pattern)) found(kind, read.placeOf(match.index));
  }
  for (const [kind, names] of [
    ["name of a client's file", secrets.files],
    ["absolute path", secrets.folders]
  ] as const) {
    for (const name of names) {
      const at = read.text.toLowerCase().indexOf(name.toLowerCase());
      if (at >= 0) found(kind, read.placeOf(at));
    }
  }
  if (isBrought.test(path)) return;
  for (const {text: atom, at} of atomsOf(read.text)) {
    const kind = index.atoms.get(atom.toLowerCase());
    if (kind !== undefined) found(kind, read.placeOf(at));
  }
  inPhrases(read, index, approved, found);
  for (const {text: cell, at} of cellsOf(text)) {
    const line = oneLine(cell);
    const kind = index.whole.get(line);
    if (kind !== undefined && line.length >= shortest && !secrets.approved.includes(line)) found(kind, at);
  }
}

/** Words in a row, with tags left out and with what stands in them. */
function inPhrases(
  read: Decoded,
  {phrases, phraseLengths, firstWords}: SecretIndex,
  approved: readonly (readonly string[])[],
  found: Found
): void {
  const texts = read.text.includes("<") ? [read.text, withoutMarkup(read.text)] : [read.text];
  for (const text of texts) {
    const written = wordsOf(text);
    const small = written.map((word) => word.text.toLowerCase());
    const mayStand = placesOf(approved, small);
    for (const words of [small, written.map((word) => word.text)]) {
      for (const [i, word] of words.entries()) {
        if (!firstWords.has(word)) continue;
        for (const length of phraseLengths) {
          const kind = phrases.get(words.slice(i, i + length).join(" "));
          if (kind !== undefined && !mayStand(i, length)) found(kind, read.placeOf(written[i]!.at));
        }
      }
    }
  }
}

/** Whether words lie wholly within an approved quote. */
function placesOf(
  approved: readonly (readonly string[])[],
  words: readonly string[]
): (from: number, length: number) => boolean {
  const spans: [from: number, to: number][] = [];
  for (const quote of approved) {
    for (let i = words.indexOf(quote[0]!); i >= 0; i = words.indexOf(quote[0]!, i + 1)) {
      if (quote.every((word, k) => words[i + k] === word)) spans.push([i, i + quote.length]);
    }
  }
  return (from, length) => spans.some(([start, end]) => start <= from && from + length <= end);
}

/** The bytes as text: UTF-16 where they say so, else UTF-8. */
function textOf(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString("utf16le");
  return bytes.toString("utf8");
}
