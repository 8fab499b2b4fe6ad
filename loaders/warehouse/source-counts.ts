import {openDatabase} from "./duckdb.js";
import {readModel} from "./sql-model.js";

/** An export, with how many of its rows were read and kept, and why the others were not. */
export interface SourceCount {
  file: string;
  format: string;
  quarter: string | null;
  rowsRead: number;
  rowsKept: number;
  dropped: {reason: string; rows: number}[];
}

export interface ExpectationEntry {
  id: string;
  holder: string;
  target: string;
  action: string;
  statement: string;
  theme: string | null;
  isFoil: boolean;
}

/** What the warehouse says of its sources, and its codebook. */
export async function sourceCounts(
  database: string
): Promise<{sources: SourceCount[]; expectations: ExpectationEntry[]}> {
  const db = await openDatabase(database, {readOnly: true});
  try {
    const sources = await db.rows<Omit<SourceCount, "dropped"> & {source: number}>(
      await readModel(import.meta.url, "models/source_list")
    );
    const dropped = await db.rows<{source: number; reason: string; rows: number}>(
      "FROM dropped ORDER BY source, reason"
    );
    return {
      sources: sources.map(({source, ...rest}) => ({
        ...rest,
        dropped: dropped.filter((row) => row.source === source).map(({reason, rows}) => ({reason, rows}))
      })),
      expectations: await db.rows<ExpectationEntry>(await readModel(import.meta.url, "models/codebook"))
    };
  } finally {
    db.close();
  }
}
