import iconv from "iconv-lite";
import {keepWithin} from "./limits.js";
import {Refusal} from "./refusal.js";

/** A variable of an SPSS file. Places count pieces of 8 bytes in a case. */
export interface SavVariable {
  name: string;
  label: string;
  /** 0 for numbers, else bytes of text. */
  width: number;
  /** Each stretch of a case that holds a part of the text, at most 255 bytes each; one for numbers. */
  segments: {place: number; bytes: number}[];
  /** The print format's number (PSPP's manual, "Variable Record"). */
  format: number;
  /** Labels by number, or by text without the blanks at its end. */
  labels: Map<number | string, string>;
  /** User-missing: single values, and a range of numbers. */
  missing: (number | string)[];
  missingRange: [low: number, high: number] | null;
}

/** What an SPSS file says before its cases. */
export interface SavDictionary {
  variables: SavVariable[];
  isLittleEndian: boolean;
  /** 0: none; 1: a byte a small number; 2: the same, in ZLIB blocks. */
  compression: 0 | 1 | 2;
  bias: number;
  /** As the file says; null where it does not. */
  cases: number | null;
  /** Pieces of 8 bytes in a case. */
  places: number;
  encoding: string;
  /** Where the cases begin. */
  start: number;
}

interface RawVariable {
  place: number;
  width: number;
  shortName: string;
  label: Buffer;
  format: number;
  missing: Buffer[];
  isRange: boolean;
}

/** Thrown where the dictionary goes on behind the bytes that were read. */
export class NeedsMore extends Error {}

/** Reads the dictionary of an SPSS system file (PSPP's manual, "System File Format") from the file's first bytes. */
export function readDictionary(bytes: Buffer): SavDictionary {
  const isLittleEndian = isSmall(bytes, 64, true);
  if (!isLittleEndian && !isSmall(bytes, 64, false)) throw brokenSav("a header that is none of SPSS's");
  let at = 0;
  const need = (count: number) => {
    if (count < 0) throw brokenSav("a record of less than no length");
    if (at + count > bytes.length) throw new NeedsMore();
  };
  const int = () => {
    need(4);
    at += 4;
    return isLittleEndian ? bytes.readInt32LE(at - 4) : bytes.readInt32BE(at - 4);
  };
  const take = (count: number) => {
    need(count);
    at += count;
    return bytes.subarray(at - count, at);
  };
  const number = (piece: Buffer) => (isLittleEndian ? piece.readDoubleLE(0) : piece.readDoubleBE(0));

  need(176);
  at = 68;
  int();
  const compression = int();
  if (compression < 0 || compression > 2) throw brokenSav(`the compression ${compression}`);
  int();
  const cases = int();
  const bias = number(take(8));
  at = 176;

  const raw: RawVariable[] = [];
  const labelSets: {labels: [Buffer, Buffer][]; places: number[]}[] = [];
  const extensions = new Map<number, Buffer>();
  let places = 0;
  for (let done = false; !done; ) {
    const type = int();
    if (type === 2) {
      const [width, hasLabel, missing, format] = [int(), int(), int(), int()];
      int();
      const shortName = take(8).toString("latin1").trimEnd();
      let label: Buffer = Buffer.alloc(0);
      if (hasLabel === 1) {
        const length = int();
        label = take(length);
        take((4 - (length % 4)) % 4);
      }
      if (Math.abs(missing) > 3) throw brokenSav("a variable with more than three missing values");
      const values = Array.from({length: Math.abs(missing)}, () => take(8));
      if (width >= 0) {
        raw.push({
          place: places,
          width,
          shortName,
          label,
          format: (format >> 16) & 255,
          missing: values,
          isRange: missing < 0
        });
        keepWithin("columns", raw.length);
      }
      places++;
    } else if (type === 3) {
      const count = int();
      if (count < 0) throw brokenSav("value labels of less than no number");
      const labels: [Buffer, Buffer][] = [];
      for (let i = 0; i < count; i++) {
        const value = take(8);
        const length = take(1)[0]!;
        const text = take(length);
        take(7 - (length % 8));
        labels.push([value, text]);
      }
      if (int() !== 4) throw brokenSav("value labels that belong to no variable");
      const variables = int();
      if (variables < 0) throw brokenSav("value labels of less than no variable");
      const labelled: number[] = [];
      for (let i = 0; i < variables; i++) labelled.push(int() - 1);
      labelSets.push({labels, places: labelled});
    } else if (type === 6) {
      take(int() * 80);
    } else if (type === 7) {
      const [subtype, size, count] = [int(), int(), int()];
      extensions.set(subtype, take(size * count));
    } else if (type === 999) {
      int();
      done = true;
    } else throw brokenSav(`a record of the unknown type ${type}`);
  }
  if (places === 0) throw brokenSav("no variables");

  const encoding = encodingOf(extensions, isLittleEndian);
  const text = (piece: Buffer) => iconv.decode(piece, encoding);
  const pairs = (subtype: number): [string, string][] =>
    text(extensions.get(subtype) ?? Buffer.alloc(0))
      .split("\t")
      .flatMap((pair) => {
        const mark = pair.indexOf("=");
        return mark > 0
          ? [[pair.slice(0, mark), pair.slice(mark + 1).replace(/\0+$/, "")] as [string, string]]
          : [];
      });
  const longNames = new Map(pairs(13).map(([short, long]) => [short.toUpperCase(), long]));
  const longWidths = new Map(pairs(14).map(([short, width]) => [short.toUpperCase(), Number(width)]));

  const variables: SavVariable[] = [];
  const byShortName = new Map<string, SavVariable>();
  const byPlace = new Map<number, SavVariable>();
  for (let i = 0; i < raw.length; i++) {
    const first = raw[i]!;
    const width = longWidths.get(first.shortName.toUpperCase()) ?? first.width;
    // A text of more than 255 bytes is kept as one variable for every 252 bytes, of 255 bytes each.
    const pieces = width > 255 ? Math.ceil(width / 252) : 1;
    if (!(pieces >= 1) || i + pieces > raw.length)
      throw brokenSav(`a text of ${width} bytes in too few variables`);
    const value = (piece: Buffer) => (width === 0 ? number(piece) : text(piece).trimEnd());
    const variable: SavVariable = {
      name: longNames.get(first.shortName.toUpperCase()) ?? first.shortName,
      label: text(first.label),
      width,
      segments: raw.slice(i, i + pieces).map((segment) => ({place: segment.place, bytes: segment.width})),
      format: first.format,
      labels: new Map(),
      missing: (first.isRange ? first.missing.slice(2) : first.missing).map(value),
      missingRange:
        first.isRange && first.missing.length > 1
          ? [number(first.missing[0]!), number(first.missing[1]!)]
          : null
    };
    variables.push(variable);
    byShortName.set(first.shortName.toUpperCase(), variable);
    byPlace.set(first.place, variable);
    i += pieces - 1;
  }
  for (const {labels, places: labelled} of labelSets) {
    for (const place of labelled) {
      const variable = byPlace.get(place);
      if (variable === undefined) continue;
      for (const [value, label] of labels)
        variable.labels.set(
          variable.width === 0 ? number(value) : text(value).trimEnd(),
          text(label).trimEnd()
        );
    }
  }
  const byName = (name: string) =>
    byShortName.get(name.toUpperCase()) ?? variables.find((variable) => variable.name === name);
  readLongLabels(extensions.get(21), isLittleEndian, (name, value, label) => {
    byName(text(name))?.labels.set(text(value).trimEnd(), text(label).trimEnd());
  });
  readLongMissing(extensions.get(22), isLittleEndian, (name, value) => {
    byName(text(name))?.missing.push(text(value).trimEnd());
  });
  return {
    variables,
    isLittleEndian,
    compression: compression as 0 | 1 | 2,
    bias,
    cases: cases < 0 ? null : cases,
    places,
    encoding,
    start: at
  };
}

/** A refusal of an SPSS file for what is in it. */
export function brokenSav(found: string, row?: number): Refusal {
  return new Refusal({
    code: "broken_container",
    ...(row !== undefined && {row}),
    found,
    expected: "a whole SPSS file (.sav)",
    hint: "Copy or download the file again; open it in SPSS or PSPP and save it once more if that does not help."
  });
}

function isSmall(bytes: Buffer, at: number, isLittleEndian: boolean): boolean {
  if (bytes.length < at + 4) return false;
  const layout = isLittleEndian ? bytes.readInt32LE(at) : bytes.readInt32BE(at);
  return layout === 2 || layout === 3;
}

/** Record 20 names the encoding; older files give a code page in record 3, field 8. */
function encodingOf(extensions: Map<number, Buffer>, isLittleEndian: boolean): string {
  const name = extensions.get(20)?.toString("latin1").replace(/\0/g, "").trim();
  if (name && iconv.encodingExists(name)) return name;
  const integers = extensions.get(3);
  const code =
    integers && integers.length >= 32
      ? isLittleEndian
        ? integers.readInt32LE(28)
        : integers.readInt32BE(28)
      : 0;
  if (code === 65001) return "utf-8";
  return code > 4 && iconv.encodingExists(`cp${code}`) ? `cp${code}` : "windows-1252";
}

function readLongLabels(
  bytes: Buffer | undefined,
  isLittleEndian: boolean,
  found: (name: Buffer, value: Buffer, label: Buffer) => void
): void {
  const take = taker(bytes, isLittleEndian);
  while (take.more()) {
    const name = take.text();
    take.int();
    for (let left = take.int(); left > 0 && take.more(); left--) found(name, take.text(), take.text());
  }
}

function readLongMissing(
  bytes: Buffer | undefined,
  isLittleEndian: boolean,
  found: (name: Buffer, value: Buffer) => void
): void {
  const take = taker(bytes, isLittleEndian);
  while (take.more()) {
    const name = take.text();
    let left = take.bytes(1)[0] ?? 0;
    const length = take.int();
    for (; left > 0 && take.more(); left--) found(name, take.bytes(length));
  }
}

/** Takes lengths and texts off a record's front; what is cut comes out short, and what is behind the end empty. */
function taker(bytes: Buffer | undefined, isLittleEndian: boolean) {
  let rest = bytes ?? Buffer.alloc(0);
  const take = (count: number) => {
    const taken = rest.subarray(0, Math.max(0, count));
    rest = count < 0 ? Buffer.alloc(0) : rest.subarray(count);
    return taken;
  };
  const int = () => {
    const four = take(4);
    return four.length < 4 ? 0 : isLittleEndian ? four.readInt32LE(0) : four.readInt32BE(0);
  };
  return {more: () => rest.length > 0, bytes: take, int, text: () => take(int())};
}
