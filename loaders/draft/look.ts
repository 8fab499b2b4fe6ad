import {basename, dirname} from "node:path";
import type {Problem} from "../engagement/problem.js";
import type {FileEncoding} from "../ingest/containers/encoding-of.js";
import {type Candidate, candidatesFor, rivals} from "../ingest/formats.js";
import type {Container} from "../ingest/head.js";
import type {Layout} from "../ingest/layout.js";

import {type Database, openDatabase} from "../warehouse/duckdb.js";
import {mostWhole, narrowFile} from "../warehouse/narrow-file.js";
import {otherTables, shortRows} from "../warehouse/odd-rows.js";
import {type TextFile, withTextFile} from "../warehouse/read-file.js";
import {readModel, runModels} from "../warehouse/sql-model.js";
import {firstValues} from "./first-values.js";

/** Only so many rows are looked at; reading is for `check`. */
export const sampleRows = 20_000;

/** What the cells of a column look like in the sample. */
export interface ColumnValues {
  position: number;
  /** How many cells are not empty. */
  filled: number;
  /** How many different texts they hold. */
  texts: number;
  /** Letters of the longest. */
  longest: number;
  /** The commonest texts, at most 60, the commonest first. */
  commonest: string[];
  counts: number[];
}

/** A file as it looks from outside: what it may be, and what its columns hold. */
export interface Look {
  path: string;
  container: Container;
  encoding: FileEncoding;
  delimiter: string;
  candidates: Candidate[];
  /** The format it is taken for: the surest candidate; null where there is none. */
  best: Candidate | null;
  /** The candidates between which a person must choose; one where it is clear. */
  rivals: Candidate[];
  layout: Layout | null;
  /** Rows looked at, header rows left out. */
  rows: number;
  isWhole: boolean;
  values: Map<number, ColumnValues>;
  leftOut: {reason: string; rows: number}[];
  /** What was done to the file so that it could be read: warnings. */
  notices: Problem[];
}

/** Why a file could not be looked at. */
export interface Unreadable {
  path: string;
  problems: Problem[];
}

/**
 * Looks at a file: recognises its format by its content and reads the first rows. `as` takes it for a format by its id, whatever it looks like.
 */
export async function lookAt(path: string, as?: string): Promise<Look | Unreadable> {
  let look: Look | null = null;
  const problems = await withTextFile(dirname(path), basename(path), {}, async (file) => {
    look = await lookInside(path, file, as);
    return [];
  });
  return look === null
    ? {path, problems}
    : {...(look as Look), notices: [...problems, ...(look as Look).notices]};
}

async function lookInside(path: string, file: TextFile, as?: string): Promise<Look> {
  const {head} = file;
  const candidates = candidatesFor(head);
  const best = candidates.find(({format}) => format.id === as) ?? candidates[0] ?? null;
  const layout = best?.format.layout(head) ?? null;
  const look: Look = {
    path,
    container: head.container,
    encoding: file.encoding,
    delimiter: head.delimiter,
    candidates,
    best,
    rivals: as === undefined ? rivals(candidates) : best === null ? [] : [best],
    layout,
    rows: 0,
    isWhole: true,
    values: new Map(),
    leftOut: [],
    notices: []
  };
  if (layout === null) return look;
  const db = await openDatabase(":memory:");
  try {
    return {...look, ...(await sampled(db, file, layout))};
  } finally {
    db.close();
  }
}

async function sampled(db: Database, whole: TextFile, layout: Layout) {
  const width = Math.max(...whole.head.records.slice(0, layout.headerRows).map((record) => record.length));
  // Of very many columns only those that say which rows are left out are read.
  const places =
    width > mostWhole
      ? [...new Set([0, ...layout.drops.map(({position}) => position)])]
      : Array.from({length: width}, (_, i) => i);
  const file = width > mostWhole ? await narrowFile(whole, places, width) : whole;
  const columns = places.map((place) => `c${place}`);
  await db.set("path", file.path);
  await db.set("delimiter", file.head.delimiter);
  await db.set("columns", Object.fromEntries(columns.map((column) => [column, "VARCHAR"])));
  await db.set("header_rows", layout.headerRows);
  await db.set("skipped", file.skipped);
  await db.set("sample_rows", sampleRows + layout.headerRows);
  await runModels(db, import.meta.url, ["models/sample_rows"]);
  const [count] = await db.rows<{n: number}>("SELECT count(*) AS n FROM file_rows");
  await db.table(
    "export_drops",
    {position: "INTEGER", value: "VARCHAR", reason: "VARCHAR", rank: "INTEGER"},
    layout.drops.flatMap(({position, values, reason}, rank) =>
      values.map((value) => ({position, value, reason, rank}))
    )
  );
  return {
    rows: count!.n,
    isWhole: count!.n < sampleRows,
    values: byPosition(width > mostWhole ? firstValues(whole, layout) : await sampleValues(db)),
    notices: [
      ...shortRows(whole, layout.headerRows),
      ...(await otherTables(db, file, columns, layout.headerRows))
    ],
    leftOut:
      layout.drops.length === 0
        ? []
        : await db.rows<{reason: string; rows: number}>(await readModel(import.meta.url, "models/left_out"))
  };
}

function byPosition(values: readonly ColumnValues[]): Map<number, ColumnValues> {
  return new Map(values.map((column) => [column.position, column]));
}

async function sampleValues(db: Database): Promise<ColumnValues[]> {
  const values = await db.rows<
    Omit<ColumnValues, "commonest" | "counts"> & {commonest: string; counts: string}
  >(await readModel(import.meta.url, "models/column_values"));
  return values.map((column) => ({
    ...column,
    commonest: JSON.parse(column.commonest),
    counts: JSON.parse(column.counts)
  }));
}
