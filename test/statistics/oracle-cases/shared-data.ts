import {existsSync, readFileSync} from "node:fs";

const folder = new URL("../../../../shared/oracles/", import.meta.url);

/** Oracles are other people's data, kept beside the project: absent on most machines. */
export const hasOracles = existsSync(folder);

/** An oracle's JSON. */
// biome-ignore lint/suspicious/noExplicitAny: each oracle has a shape of its own
export function oracle(name: string): any {
  return JSON.parse(readFileSync(new URL(`${name}.json`, folder), "utf8"));
}

/** A data set's rows by column; an empty cell is null. */
export function dataset(name: string): Record<string, number | null>[] {
  return textDataset(name).map((row) =>
    Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, cell ? Number(cell) : null]))
  );
}

/** The same with the cells as they stand in the file, without quotes. */
export function textDataset(name: string): Record<string, string>[] {
  const [header, ...lines] = readFileSync(new URL(`data/${name}.csv`, folder), "utf8")
    .trim()
    .split(/\r?\n/);
  const columns = header!.split(",").map(unquoted);
  return lines.map((line) => {
    const cells = line.split(",").map(unquoted);
    return Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? ""]));
  });
}

function unquoted(cell: string): string {
  return cell.replace(/^"|"$/g, "");
}

/** One figure of an oracle: what the product gives, what it should, and how far apart they may be. */
export interface OracleCase {
  oracle: string;
  name: string;
  actual: () => unknown;
  expected: unknown;
  /** Absolute. */
  tolerance: number;
}
