import {mkdtemp, open, rm, stat} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Problem} from "../engagement/problem.js";
import {containerOf} from "../ingest/containers/container-of.js";
import type {Copied, Told} from "../ingest/containers/copied.js";
import type {FileEncoding} from "../ingest/containers/encoding-of.js";
import {copyJson} from "../ingest/containers/json.js";
import {keepWithin} from "../ingest/containers/limits.js";
import type {Opening} from "../ingest/containers/opening.js";
import {problemOf, Refusal} from "../ingest/containers/refusal.js";
import {copySav} from "../ingest/containers/sav.js";
import {openText} from "../ingest/containers/text.js";
import type {Widths} from "../ingest/containers/widths.js";
import {copyXlsx} from "../ingest/containers/xlsx.js";
import {type Container, type Head, readHead} from "../ingest/head.js";
import {copyParquet} from "./copy-parquet.js";

const maxHeadRecords = 32;
/** Of larger files it is told how far reading is. */
const largeBytes = 20_000_000;

/** A file of the engagement that is ready for DuckDB: there, UTF-8, delimited, and not empty. */
export interface TextFile {
  /** Where the UTF-8 text is: the file itself, or a copy of one in another container or encoding. */
  path: string;
  /** A folder for copies, which is removed afterwards. */
  folder: string;
  /** The file's name in messages. */
  name: string;
  head: Head;
  /** Records that are not blank, header rows included: what reading must come to. */
  records: number;
  /** How wide its records are, where the file is a delimited text. */
  widths: Widths;
  /** Records of the file that stand before the text's first. */
  skipped: number;
  /** Whether no cell stands in quotes: then several threads may read the text. */
  isUnquoted: boolean;
  /** What a text file is written in. */
  encoding: FileEncoding;
}

/**
 * Hands an engagement's file to `use` as UTF-8 delimited text, or says why it cannot be read: whatever container it is
 * in, which its first bytes tell. A copy is removed afterwards. What was done to the file comes back as warnings.
 */
export async function withTextFile(
  folder: string,
  name: string,
  opening: Opening,
  use: (file: TextFile) => Promise<Problem[]>,
  told: Told = () => {}
): Promise<Problem[]> {
  const path = join(folder, name);
  const temporary = await mkdtemp(join(tmpdir(), "plumbline-"));
  try {
    const {container, size} = await containerAt(path);
    const copied = await copyOf(path, container, temporary, opening, ofLarge(size, told));
    const head = await readHead(copied.path, maxHeadRecords, copied.delimiter);
    if (head.records.length === 0) throw emptyExport();
    keepWithin("columns", Math.max(...head.records.map((record) => record.length)));
    const {records, widths = new Map(), skipped, isUnquoted, encoding} = copied;
    const file = {
      path: copied.path,
      folder: temporary,
      name,
      head: {...head, container},
      records,
      widths,
      skipped,
      isUnquoted,
      encoding
    };
    return [...copied.notices.map((notice) => problemOf(notice, "warning", name)), ...(await use(file))];
  } catch (error) {
    if (error instanceof Refusal) return [problemOf(error.finding, "error", name)];
    throw error;
  } finally {
    await rm(temporary, {recursive: true});
  }
}

async function containerAt(path: string): Promise<{container: Container; size: number}> {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) {
    throw new Refusal({
      code: "missing_file",
      found: found === null ? "no such file" : "a folder",
      expected: "the file",
      hint: "Put it there, or take it out of engagement.json."
    });
  }
  keepWithin("fileBytes", found.size);
  const file = await open(path);
  try {
    const {buffer, bytesRead} = await file.read({buffer: Buffer.alloc(1 << 16), position: 0});
    return {container: containerOf(buffer.subarray(0, bytesRead)), size: found.size};
  } finally {
    await file.close();
  }
}

function copyOf(
  path: string,
  container: Container,
  folder: string,
  opening: Opening,
  told: Told
): Promise<Copied> {
  switch (container) {
    case "text":
      return openText(path, folder, opening, told);
    case "xlsx":
      return copyXlsx(path, folder, opening, told);
    case "sav":
      return copySav(path, folder, told);
    case "json":
    case "ndjson":
      return copyJson(path, container, folder, told);
    case "parquet":
      return copyParquet(path, folder);
  }
}

/** Of small files nothing is told, of large ones each percent once. */
function ofLarge(size: number, told: Told): Told {
  if (size <= largeBytes) return () => {};
  let percent = 0;
  return (share) => {
    if (share * 100 < percent + 1) return;
    percent = Math.floor(share * 100);
    told(Math.min(1, share));
  };
}

function emptyExport(): Refusal {
  return new Refusal({
    code: "empty_export",
    found: "an empty file",
    expected: "a header row and data",
    hint: "Export it again."
  });
}
