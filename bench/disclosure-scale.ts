import {fileURLToPath} from "node:url";
import {run} from "./child.js";
import {printTable, seconds} from "./timing.js";

const one = fileURLToPath(new URL("disclosure-one.ts", import.meta.url));
const sizes = (process.env.BENCH_TEAMS ?? "10,100,400").split(",");

/** Seconds and memory to protect and to attack 10, 100 and 400 teams over 8 quarters and 30 expectations. */
export async function disclosureScale(): Promise<void> {
  console.log("Disclosure at scale: 8 quarters, 30 expectations, 9 reps a team on average");
  const rows: string[][] = [];
  for (const teams of sizes) {
    const {stdout, failed} = await run(["--max-old-space-size=8192", "--import", "tsx", one, teams]);
    if (failed !== null) {
      console.log(failed);
      continue;
    }
    const of = JSON.parse(stdout) as Record<string, number>;
    rows.push([
      teams,
      of.cells!.toLocaleString("en"),
      of.hidden!.toLocaleString("en"),
      `${of.recovered}`,
      seconds(of.protecting!),
      seconds(of.attacking!),
      `${of.before!.toFixed(1)} GB`,
      `${of.after!.toFixed(1)} GB`,
      `${((100 * of.kept!) / of.all!).toFixed(1)}%`
    ]);
  }
  const headings = ["teams", "cells", "hidden counts", "recovered", "protect", "attack"];
  printTable([...headings, "memory before", "most memory", "kept"], rows);
  console.log("");
}
