import {coverage} from "./coverage.js";
import {printTable} from "./timing.js";

const runs = 1000;
const seed = 20260101;

/** Prints how often intervals hold the truth, by number of teams; the method page quotes it. */
export function printCoverage(): void {
  console.log(`Coverage in ${runs.toLocaleString("en")} simulated engagements a row`);
  const percent = (share: number) => `${(share * 100).toFixed(1)}%`;
  printTable(
    ["teams", "truth held", "mean width", "change of 0 called a change", "false discoveries", "power"],
    [5, 7, 9, 10, 15, 20, 40].map((teams) => {
      const {headline, width, falseChange, falseDiscoveries, power} = coverage(teams, runs, seed + teams);
      return [
        String(teams),
        percent(headline),
        width.toFixed(3),
        percent(falseChange),
        percent(falseDiscoveries),
        percent(power)
      ];
    })
  );
  console.log("");
}
