import {protect} from "../loaders/disclosure/protect.js";
import {analysed, attacked, informationKept} from "./disclosure-tables.js";

/**
 * Protects and attacks one simulated engagement of so many teams, 8 quarters and 30 expectations, and prints seconds and
 * counts. The memory that its process held tells what it takes.
 */
const teams = Number(process.argv[2]);
const {tables, engagement, sums, expectations} = await analysed({
  teams,
  reps: teams * 9,
  quarters: 8,
  expectations: 30,
  seed: 1
});
const before = process.resourceUsage().maxRSS;
const start = performance.now();
const {tables: shown} = await protect(tables, engagement.reporting, sums);
const protecting = (performance.now() - start) / 1000;
const again = performance.now();
const {hidden, recovered} = await attacked(shown, engagement, expectations, sums);
const attacking = (performance.now() - again) / 1000;
const after = process.resourceUsage().maxRSS;
const cells = tables.understanding.length;
console.log(
  JSON.stringify({
    cells,
    hidden,
    recovered,
    protecting,
    attacking,
    before: before / 1e6,
    after: after / 1e6,
    ...informationKept(tables, shown)
  })
);
