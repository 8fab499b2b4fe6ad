import {Bool, Float64, makeData, makeVector, Utf8, type Vector} from "apache-arrow";

type Values<Value> = readonly (Value | null)[];

/**
 * A column of one kind of value as Arrow has it; one without any value is text. Arrow's own builders make code from
 * strings, which a strict content security policy forbids.
 */
export function arrowColumn(values: readonly unknown[]): Vector {
  const kind = typeof values.find((value) => value !== null);
  if (kind === "number") return numbers(values as Values<number>);
  return kind === "boolean" ? booleans(values as Values<boolean>) : texts(values as Values<string>);
}

function numbers(values: Values<number>): Vector {
  const data = Float64Array.from(values, (value) => value ?? 0);
  return makeVector(makeData({type: new Float64(), data, length: values.length, ...validity(values)}));
}

function booleans(values: Values<boolean>): Vector {
  const data = bits(values, (value) => value === true);
  return makeVector(makeData({type: new Bool(), data, length: values.length, ...validity(values)}));
}

function texts(values: Values<string>): Vector {
  const encoder = new TextEncoder();
  const encoded = values.map((value) => encoder.encode(value ?? ""));
  const valueOffsets = new Int32Array(values.length + 1);
  for (const [i, {length}] of encoded.entries()) valueOffsets[i + 1] = valueOffsets[i]! + length;
  const data = new Uint8Array(valueOffsets.at(-1)!);
  for (const [i, bytes] of encoded.entries()) data.set(bytes, valueOffsets[i]);
  return makeVector(
    makeData({type: new Utf8(), valueOffsets, data, length: values.length, ...validity(values)})
  );
}

function validity(values: Values<unknown>): {nullCount: number; nullBitmap: Uint8Array} {
  const nullCount = values.filter((value) => value === null).length;
  return {nullCount, nullBitmap: bits(values, (value) => value !== null)};
}

/** A bit a value, the lowest first. */
function bits<Value>(values: readonly Value[], test: (value: Value) => boolean): Uint8Array {
  const bytes = new Uint8Array(Math.ceil(values.length / 8));
  for (const [i, value] of values.entries()) if (test(value)) bytes[i >> 3]! |= 1 << (i & 7);
  return bytes;
}
