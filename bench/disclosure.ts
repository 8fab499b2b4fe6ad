import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {analyze} from "../loaders/alignment/analyze.js";
import {methodRules} from "../loaders/alignment/counts.js";
import type {Tables} from "../loaders/alignment/tables.js";
import {attack} from "../loaders/attack/audit.js";
import type {PublishedRow} from "../loaders/attack/site-files.js";
import {declared} from "../loaders/disclosure/declared.js";
import {protect, themesById} from "../loaders/disclosure/protect.js";
import {isHidden, suppress} from "../loaders/disclosure/suppress.js";
import type {Engagement} from "../loaders/engagement/schema.js";
import {simulate} from "../loaders/simulate/simulate.js";
import {randomSource} from "../loaders/statistics/random.js";
import {sourceCounts} from "../loaders/warehouse/source-counts.js";
import {openWarehouse} from "../loaders/warehouse/warehouse.js";
import {printTable, seconds} from "./timing.js";

const engagements = Number(process.env.BENCH_ENGAGEMENTS ?? 1000);
/** The pages draw these; what is in no page is in no file. */
const inPages = ["understanding", "themes", "participation", "coorientation", "states"] as const;

interface Attacked {
  hidden: number;
  recovered: number;
  engagements: number;
}

/**
 * Simulates engagements of varied shape, and attacks what would be published of each: with secondary suppression, and
 * with small cells hidden alone, so that the attacker is seen to bite. BENCH_ENGAGEMENTS says how many; 1,000 take
 * more than an hour.
 */
export async function disclosure(): Promise<void> {
  console.log(`Disclosure: ${engagements.toLocaleString("en")} simulated engagements`);
  const random = randomSource(20261124);
  const between = (low: number, high: number) => low + Math.floor(random() * (high - low + 1));
  const protectedOnes: Attacked = {hidden: 0, recovered: 0, engagements: 0};
  const small: Attacked = {hidden: 0, recovered: 0, engagements: 0};
  let [protecting, attacking, kept, all] = [0, 0, 0, 0];
  for (let e = 0; e < engagements; e++) {
    const teams = between(2, 14);
    const shape = {
      teams,
      reps: teams * between(2, 16),
      quarters: between(1, 3),
      expectations: between(2, 18),
      seed: e + 1
    };
    const {tables, engagement, themeOf, expectations} = await analysed(shape);
    const start = performance.now();
    const {tables: shown} = await protect(tables, engagement.reporting, themeOf);
    protecting += performance.now() - start;
    const again = performance.now();
    await attacked(protectedOnes, shown, engagement, expectations, JSON.stringify(shape));
    attacking += performance.now() - again;
    await attacked(small, suppress(tables, engagement.reporting).tables, engagement, expectations, null);
    for (const [i, row] of tables.understanding.entries()) {
      all += row.n_respondents;
      if (!isHidden(shown.understanding[i]!)) kept += row.n_respondents;
    }
  }
  const line = (name: string, {hidden, recovered, engagements: found}: Attacked) => [
    name,
    hidden.toLocaleString("en"),
    recovered.toLocaleString("en"),
    found.toLocaleString("en")
  ];
  printTable(
    ["", "hidden counts", "recovered", "engagements with one"],
    [line("as published", protectedOnes), line("small cells hidden alone", small)]
  );
  console.log(
    `Protected in ${seconds(protecting / 1000 / engagements)} each, attacked in ${seconds(attacking / 1000 / engagements)}; ${((100 * kept) / all).toFixed(1)}% of respondents-weighted cells of understanding kept.\n`
  );
}

async function analysed(shape: {
  teams: number;
  reps: number;
  quarters: number;
  expectations: number;
  seed: number;
}) {
  const folder = await mkdtemp(join(tmpdir(), "plumbline-bench-"));
  try {
    await simulate(join(folder, "engagement"), {...shape, as: "tidy"});
    const {warehouse, problems} = await openWarehouse(
      join(folder, "engagement"),
      join(folder, "cache"),
      () => {}
    );
    if (warehouse === null) throw new Error(JSON.stringify(problems[0]));
    const {engagement, database} = warehouse;
    const rules = {...methodRules(engagement), targetScope: "all_holders" as const};
    const tables = declared(await analyze(database, engagement, rules, () => {}));
    const {expectations} = await sourceCounts(database);
    const themeOf = themesById(expectations);
    return {tables, engagement, themeOf, expectations};
  } finally {
    await rm(folder, {recursive: true});
  }
}

async function attacked(
  found: Attacked,
  tables: Tables,
  {reporting}: Engagement,
  expectations: unknown,
  shape: string | null
): Promise<void> {
  const {hidden, recovered} = await attack({
    tables: new Map(inPages.map((name) => [name, tables[name] as unknown as PublishedRow[]])),
    report: {reporting, expectations}
  });
  found.hidden += hidden;
  found.recovered += recovered.length;
  if (recovered.length === 0) return;
  found.engagements += 1;
  if (shape !== null)
    console.log(`  ${shape}: ${recovered[0]!.cell}, ${recovered[0]!.low} to ${recovered[0]!.high}`);
}
