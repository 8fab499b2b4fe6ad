import {createReadStream} from "node:fs";
import {stat} from "node:fs/promises";
import {join} from "node:path";
import type {Readable} from "node:stream";
import {pick} from "stream-json/filters/pick.js";
import {streamArray} from "stream-json/streamers/stream-array.js";
import {streamValues} from "stream-json/streamers/stream-values.js";
import type {Container} from "../head.js";
import type {Copied, Told} from "./copied.js";
import {type TableWriter, tableWriter} from "./growing-table.js";
import {limits} from "./limits.js";
import {isQualtrics, qualtricsHeader, qualtricsRow} from "./qualtrics-json.js";
import {Refusal} from "./refusal.js";

/**
 * Copies a JSON table: an array of objects, an object that holds one (as Qualtrics' `responses`), or an object a line. Keys
 * become columns in the order in which they come up; what is nested stays JSON. Numbers are kept digit by digit.
 */
export async function copyJson(path: string, kind: Container, folder: string, told: Told): Promise<Copied> {
  const copy = join(folder, "table.csv");
  let writer: TableWriter | null = null;
  let isOfQualtrics = false;
  let row = 0;
  let since = 0;
  const {size} = await stat(path);
  const first = await firstCharacter(path);
  const source = createReadStream(path);
  source.on("data", (chunk) => {
    since += chunk.length;
    told(source.bytesRead / size);
    // One record that fills the memory is no record; only what comes between two is counted.
    if (since > limits.recordBytes.most * 2) source.destroy(tooLong(row + 1));
  });
  try {
    for await (const {value} of records(source, kind, first)) {
      since = 0;
      row++;
      if (typeof value !== "object" || value === null || Array.isArray(value)) throw notARecord(row);
      isOfQualtrics = row === 1 ? isQualtrics(value) : isOfQualtrics;
      writer ??= tableWriter(join(folder, "rows.csv"), isOfQualtrics ? qualtricsHeader : (keys) => [keys]);
      writer.write(isOfQualtrics ? qualtricsRow(value) : flatRow(value));
      await writer.flush();
    }
    if (writer === null) throw noRecords();
    const count = await writer.finish(copy);
    return {
      path: copy,
      delimiter: ",",
      records: count,
      encoding: "utf-8",
      skipped: 0,
      isUnquoted: false,
      notices: []
    };
  } catch (error) {
    await writer?.finish(null);
    if (error instanceof Refusal) throw error;
    if (isSystemError(error)) throw error;
    throw new Refusal({
      code: "broken_container",
      row: row + 1,
      found: "JSON that breaks off or is not well-formed",
      expected: "an array of objects, an object that holds one, or an object a line",
      hint: `The ${row.toLocaleString("en")} records before it could be read. Export or copy the file again.`
    });
  } finally {
    source.destroy();
  }
}

/** A record's cells by key. */
export type Cells = Map<string, string>;

function flatRow(record: object): Cells {
  return new Map(Object.entries(record).map(([key, value]) => [key, jsonCell(value)]));
}

/** A JSON value as a cell: text as it is, nothing for null, the rest as JSON. */
export function jsonCell(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "string" ? value.replaceAll("\0", "") : JSON.stringify(value);
}

function records(source: Readable, kind: Container, first: string): AsyncIterable<{value: unknown}> {
  const numbers = {numberAsString: true, streamValues: false};
  const stages =
    kind === "ndjson"
      ? [streamValues.withParserAsStream({...numbers, jsonStreaming: true})]
      : first === "["
        ? [streamArray.withParserAsStream(numbers)]
        : [
            pick.withParserAsStream({...numbers, filter: isFirstList(), once: true}),
            streamArray.asStream(numbers)
          ];
  let last: Readable = source;
  for (const stage of stages) {
    last.on("error", (error) => stage.destroy(error));
    last = last.pipe(stage);
  }
  return last;
}

/** Picks the first list that an object holds. */
function isFirstList(): (stack: readonly (string | number | null)[], token: {name: string}) => boolean {
  return (stack, token) => stack.length === 1 && token.name === "startArray";
}

async function firstCharacter(path: string): Promise<string> {
  for await (const chunk of createReadStream(path, {end: 1023, encoding: "utf8"}))
    return (chunk as string).replace(/^\uFEFF/, "").trimStart()[0] ?? "";
  return "";
}

function isSystemError(error: unknown): boolean {
  return error instanceof Error && "syscall" in error;
}

function noRecords(): Refusal {
  return new Refusal({
    code: "empty_export",
    found: "JSON without a record",
    expected: "an array of objects, an object that holds one, or an object a line",
    hint: "Export it again."
  });
}

function notARecord(row: number): Refusal {
  return new Refusal({
    code: "broken_container",
    row,
    found: "a list or a lone value",
    expected: "an object, a key a column",
    hint: "Export the file as one object a record."
  });
}

function tooLong(row: number): Refusal {
  return new Refusal({
    code: "over_limit",
    row,
    found: `a record of more than ${limits.recordBytes.most.toLocaleString("en")} bytes`,
    expected: "at most so many (limit recordBytes)",
    hint: "The file may be cut or no table: export it again."
  });
}
