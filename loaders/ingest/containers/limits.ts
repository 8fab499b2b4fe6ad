import {Refusal} from "./refusal.js";

const mib = 2 ** 20;

/** What no file may exceed. Each keeps a made-up file from filling the memory or the disk; real exports stay far below. */
export const limits = {
  fileBytes: {most: 4096 * mib, what: "bytes in a file"},
  unpackedBytes: {most: 4096 * mib, what: "bytes in a workbook, unpacked"},
  packedTimes: {most: 200, what: "times the packed size in a part of a workbook"},
  parts: {most: 10_000, what: "parts in a workbook"},
  sheets: {most: 1000, what: "sheets in a workbook"},
  sharedStrings: {most: 10_000_000, what: "shared strings in a workbook"},
  sharedBytes: {most: 512 * mib, what: "bytes of shared strings in a workbook"},
  mergedCells: {most: 100_000, what: "merged cells in a sheet"},
  markupBytes: {most: 16 * mib, what: "bytes in one piece of a workbook's XML"},
  markupDepth: {most: 64, what: "levels in a workbook's XML"},
  columns: {most: 100_000, what: "columns"},
  columnsAtOnce: {most: 20_000, what: "columns to be read of one file"},
  recordBytes: {most: 16 * mib, what: "bytes in one row"}
} as const;

/** Refuses a file that holds more of something than may be. */
export function keepWithin(limit: keyof typeof limits, found: number): void {
  const {most, what} = limits[limit];
  if (found <= most) return;
  throw new Refusal({
    code: "over_limit",
    found: `${found.toLocaleString("en")} ${what}`,
    expected: `at most ${most.toLocaleString("en")} (limit ${limit})`,
    hint: "Export only what the survey needs, or split the file; a file made to do harm looks like this too."
  });
}
