import {mkdtemp, rm, stat} from "node:fs/promises";
import {availableParallelism, tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {memory, run} from "./child.js";
import {printTable, seconds} from "./timing.js";

const command = fileURLToPath(new URL("../loaders/cli/plumbline.js", import.meta.url));
const byHand = fileURLToPath(new URL("by-hand.ts", import.meta.url));
const teams = 4000;
/** Reps a row of the table; about 1, 4 and 12 million answers over two quarters. */
const sizes = [4_000, 16_000, 48_000];

/**
 * Reading the exports and making every table, beside DuckDB reading, casting and grouping the same file in one query.
 */
export async function scale(): Promise<void> {
  console.log(
    `Scale: ${teams.toLocaleString("en")} teams, 2 quarters, tidy CSV, ${availableParallelism()} cores`
  );
  const rows: string[][] = [];
  for (const reps of sizes) {
    const folder = await mkdtemp(join(tmpdir(), "plumbline-bench-"));
    try {
      const engagement = join(folder, "engagement");
      const simulated = await run([
        command,
        "simulate",
        engagement,
        "--as",
        "tidy",
        "--quarters",
        "2",
        "--teams",
        `${teams}`,
        "--reps",
        `${reps}`
      ]);
      if (simulated.failed !== null) throw new Error(simulated.failed);
      const file = join(engagement, "exports", "answers.csv");
      const hand = await run(["--import", "tsx", byHand, file]);
      const whole = await run(
        [command, "analyze", engagement, "--out", join(folder, "tables"), "--format", "parquet"],
        {
          PLUMBLINE_CACHE: join(folder, "cache")
        }
      );
      rows.push([
        Number(hand.stdout).toLocaleString("en"),
        `${((await stat(file)).size / 1e6).toFixed(0)} MB`,
        seconds(hand.seconds),
        memory(hand),
        whole.failed === null ? seconds(whole.seconds) : "failed",
        memory(whole),
        whole.failed === null ? (whole.seconds / hand.seconds).toFixed(1) : "–"
      ]);
      if (whole.failed !== null) console.log(whole.failed);
    } finally {
      await rm(folder, {recursive: true});
    }
  }
  printTable(["answers", "file", "one query", "its memory", "all tables", "their memory", "ratio"], rows);
  console.log("");
}
