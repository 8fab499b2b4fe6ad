import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {writeDatabase} from "../../loaders/alignment/write-database.js";
import {literal, openDatabase} from "../../loaders/warehouse/duckdb.js";
import {temporaryFolder} from "../cli/run.js";
import {sampleReport} from "../site/sample-report.js";

/**
 * The rows of each SQL cell of a notebook that stands for itself (no `${…}`), by the cell's id, with the sample report as
 * `analysis`. Throws DuckDB's words where one cannot be run.
 */
export async function queried(notebook: string): Promise<Record<string, Record<string, unknown>[]>> {
  const file = fileURLToPath(new URL(`../../src/workspace/notebooks/${notebook}.md`, import.meta.url));
  const path = join(await temporaryFolder(), "analysis.db");
  await writeDatabase(sampleReport().tables, path);
  const db = await openDatabase(":memory:");
  try {
    await db.run(`ATTACH ${literal(path)} AS analysis (READ_ONLY)`);
    const found: Record<string, Record<string, unknown>[]> = {};
    const cells = (await readFile(file, "utf8")).matchAll(
      /^```sql id=(?<id>\w+)[^\n]*\n(?<sql>[\s\S]*?)^```$/gm
    );
    for (const {groups} of cells)
      if (!groups!.sql!.includes("${")) found[groups!.id!] = await db.rows(groups!.sql!);
    return found;
  } finally {
    db.close();
  }
}
