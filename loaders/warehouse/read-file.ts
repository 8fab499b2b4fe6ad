import {access, mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Problem} from "../engagement/problem.js";
import type {Opening} from "../ingest/containers/opening.js";
import {type Head, readHead} from "../ingest/head.js";
import {brokenUtf8, declaredEncoding, transcode} from "../ingest/utf8.js";
import type {Database} from "./duckdb.js";
import {readModel, runModels} from "./sql-model.js";

const maxHeadRecords = 32;

/** A file of the engagement that is ready for DuckDB: there, UTF-8, and not empty. */
export interface TextFile {
  /** Where the UTF-8 text is: the file itself, or a copy in another encoding's place. */
  path: string;
  /** The file's name in messages. */
  name: string;
  head: Head;
}

/**
 * Hands an engagement's text file to `use`, or says why it cannot be read. Files in another encoding are read from a
 * UTF-8 copy, which is removed afterwards.
 */
export async function withTextFile(
  folder: string,
  name: string,
  {encoding}: Opening,
  use: (file: TextFile) => Promise<Problem[]>
): Promise<Problem[]> {
  const path = join(folder, name);
  try {
    await access(path);
  } catch {
    return [
      problem(
        name,
        "missing_file",
        "no such file",
        "the file",
        "Put it there, or take it out of engagement.json."
      )
    ];
  }
  const actual = encoding ?? (await declaredEncoding(path));
  if (actual === "utf-8") {
    const broken = await brokenUtf8(path);
    if (broken !== null) {
      const hint =
        'If Excel or an old tool saved the file, add "encoding": "windows-1252" to its source in engagement.json.';
      return [
        {
          ...problem(name, "broken_utf8", `the byte ${broken.byte}, which is not UTF-8`, "UTF-8 text", hint),
          row: broken.row,
          column: broken.column
        }
      ];
    }
    return useFile(path, name, use);
  }
  const temporary = await mkdtemp(join(tmpdir(), "plumbline-"));
  try {
    const copy = join(temporary, "utf8");
    await transcode(path, actual, copy);
    return await useFile(copy, name, use);
  } finally {
    await rm(temporary, {recursive: true});
  }
}

async function useFile(
  path: string,
  name: string,
  use: (file: TextFile) => Promise<Problem[]>
): Promise<Problem[]> {
  const head = await readHead(path, maxHeadRecords);
  if (head.records.length === 0) {
    return [problem(name, "empty_export", "an empty file", "a header row and data", "Export it again.")];
  }
  return use({path, name, head});
}

/** Reads a file's records into `file_rows` (columns as `columns` names them) and returns those that do not fit. */
export async function readRecords(
  db: Database,
  file: TextFile,
  columns: readonly string[],
  headerRows: number
): Promise<Problem[]> {
  await db.set("path", file.path);
  await db.set("delimiter", file.head.delimiter);
  await db.set("columns", Object.fromEntries(columns.map((column) => [column, "VARCHAR"])));
  await db.set("header_rows", headerRows);
  await db.set("parallel", false);
  await db.run("DROP TABLE IF EXISTS reject_errors; DROP TABLE IF EXISTS reject_scans");
  await runModels(db, import.meta.url, ["models/file_rows"]);
  const rejects = await db.rows<{line: number; column_idx: number; error_type: string}>(
    await readModel(import.meta.url, "models/rejected_records")
  );
  return rejects.map((reject) => ({
    ...problem(
      file.name,
      "broken_record",
      reject.error_type === "TOO MANY COLUMNS"
        ? `more cells than the header's ${columns.length}`
        : reject.error_type.toLowerCase(),
      "cells as the header has them, quotes doubled inside quotes",
      "Export the file again, or mend the line's quotes and separators. The row is the line of the file here."
    ),
    row: reject.line,
    column: columns[reject.column_idx - 1] ?? null
  }));
}

function problem(file: string, code: string, found: string, expected: string, hint: string): Problem {
  return {severity: "error", code, file, row: null, column: null, found, expected, hint};
}
