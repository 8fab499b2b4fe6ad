import {existsSync} from "node:fs";
import {appendFile, readFile, writeFile} from "node:fs/promises";
import {protect} from "../loaders/disclosure/protect.js";
import {suppress} from "../loaders/disclosure/suppress.js";
import {randomSource} from "../loaders/statistics/random.js";
import {type Attacked, analysed, attacked, informationKept} from "./disclosure-tables.js";
import {printTable, seconds} from "./timing.js";

const engagements = Number(process.env.BENCH_ENGAGEMENTS ?? 1000);
const firstSeed = Number(process.env.BENCH_FIRST_SEED ?? 1);
/** Where each engagement's row is kept as it is measured; rows that are there are not measured again. */
const rowsFile = process.env.BENCH_ROWS;
/** What was measured on one simulated engagement; times in milliseconds, kept and all in respondents. */
interface Row {
  seed: number;
  teams: number;
  published: Attacked;
  smallAlone: Attacked;
  protecting: number;
  attacking: number;
  kept: number;
  all: number;
}

/**
 * Simulates engagements of varied shape, and attacks what would be published of each: with secondary suppression, and
 * with small cells hidden alone, so that the attacker is seen to bite. A seed gives its shape whatever was measured
 * before it, so BENCH_FIRST_SEED and BENCH_ENGAGEMENTS name a range that several processes can share, and
 * BENCH_ROWS a file from which an interrupted run goes on.
 */
export async function disclosure(): Promise<void> {
  const lastSeed = firstSeed + engagements - 1;
  console.log(
    `Disclosure: ${engagements.toLocaleString("en")} simulated engagements, seeds ${firstSeed} to ${lastSeed}`
  );
  const measuredBefore = new Map((await readRows()).map((row) => [row.seed, row]));
  const rows: Row[] = [];
  for (let seed = firstSeed; seed <= lastSeed; seed++) {
    const before = measuredBefore.get(seed);
    const row = before ?? (await measured(seed));
    if (before === undefined && rowsFile !== undefined)
      await appendFile(rowsFile, `${JSON.stringify(row)}\n`);
    if (row.published.example !== null) console.log(`  seed ${seed}: ${row.published.example}`);
    rows.push(row);
  }
  const total = (figure: (row: Row) => number) => rows.reduce((sum, row) => sum + figure(row), 0);
  const line = (name: string, of: (row: Row) => Attacked) => [
    name,
    total((row) => of(row).hidden).toLocaleString("en"),
    total((row) => of(row).recovered).toLocaleString("en"),
    rows.filter((row) => of(row).recovered > 0).length.toLocaleString("en")
  ];
  printTable(
    ["", "hidden counts", "recovered", "engagements with one"],
    [line("as published", (row) => row.published), line("small cells hidden alone", (row) => row.smallAlone)]
  );
  const each = (figure: (row: Row) => number) => seconds(total(figure) / 1000 / rows.length);
  const kept = (100 * total((row) => row.kept)) / total((row) => row.all);
  console.log(
    `Protected in ${each((row) => row.protecting)} each, attacked in ${each((row) => row.attacking)}; ${kept.toFixed(1)}% of respondents-weighted cells of understanding kept.\n`
  );
}

/** The rows of an earlier run; a last line that was cut off is measured again. */
async function readRows(): Promise<Row[]> {
  if (rowsFile === undefined || !existsSync(rowsFile)) return [];
  const text = await readFile(rowsFile, "utf8");
  const whole = text.slice(0, text.lastIndexOf("\n") + 1);
  if (whole !== text) await writeFile(rowsFile, whole);
  return whole
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Row);
}

async function measured(seed: number): Promise<Row> {
  const random = randomSource(20261124 + seed);
  const between = (low: number, high: number) => low + Math.floor(random() * (high - low + 1));
  const teams = between(2, 14);
  const shape = {
    teams,
    reps: teams * between(2, 16),
    quarters: between(1, 3),
    expectations: between(2, 18),
    seed
  };
  const {tables, engagement, sums, expectations} = await analysed(shape);
  const start = performance.now();
  const {tables: shown} = await protect(tables, engagement.reporting, sums);
  const protecting = performance.now() - start;
  const again = performance.now();
  const published = await attacked(shown, engagement, expectations, sums);
  const attacking = performance.now() - again;
  const alone = suppress(tables, engagement.reporting).tables;
  const smallAlone = await attacked(alone, engagement, expectations, sums);
  return {seed, teams, published, smallAlone, protecting, attacking, ...informationKept(tables, shown)};
}
