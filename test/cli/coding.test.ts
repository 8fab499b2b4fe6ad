import {expect, test} from "vitest";
import type {EngagementInput} from "../../loaders/engagement/schema.js";
import {smallEngagement, writeEngagement} from "../engagement-folder.js";
import {plumbline, plumblineProcess, temporaryFolder} from "./run.js";

const engagement: EngagementInput = {
  ...smallEngagement,
  sources: [
    {
      ...{format: "table", file: "open.csv", quarter: "2026Q1", respondent: "id"},
      statements: [{pattern: "^want", perspective: "meta", holder: "leader", target: "rep"}]
    }
  ]
};
const open = "id,want\ne1,stop discounts; log calls\ne2,service to renewals\ne3,log calls\n";

test("coding lists units, and says how far two coders agree, for scripts and for people", async () => {
  const cache = await temporaryFolder();
  const before = await writeEngagement({"open.csv": open}, engagement);
  const listed = await plumbline(["coding", "units", before, "--json"], {cache});
  expect(listed.code).toBe(0);
  const units = JSON.parse(listed.stdout) as {unit: string; shown: string}[];
  expect(units.map(({shown}) => shown).sort()).toEqual([
    "log calls",
    "service to renewals",
    "stop discounts; log calls"
  ]);
  expect(listed.stdout).not.toMatch(/"e1"|east|2026Q1/);

  const file = (codes: string[]) =>
    `unit,action,code\n${units.map(({unit}, i) => `${unit},stop,${codes[i]}`).join("\n")}\n`;
  const coded = await writeEngagement(
    {
      "open.csv": open,
      "codings/anna.csv": file(["L1", "L2", "L3"]),
      "codings/ben.csv": file(["L1", "L2", "L1"])
    },
    engagement
  );
  const report = await plumblineProcess(["coding", "reliability", coded, "--json"], {cache});
  const {reliability} = JSON.parse(report.stdout);
  expect(reliability.doublyCoded).toBe(3);
  const code = reliability.lines.find(
    (line: {variable: string; category: null}) => line.variable === "code" && line.category === null
  );
  expect(code.percent.value).toBeCloseTo(2 / 3, 12);
  expect(reliability.disagreements).toHaveLength(1);

  const off = await plumbline(["coding", "sample", coded, "--size", "few"], {cache});
  expect([off.code, off.stderr]).toEqual([2, expect.stringMatching(/whole number/)]);
});
