import {spawnSync} from "node:child_process";
import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {adMeanJ} from "../loaders/statistics/ad-mean.js";
import {adMedianJ} from "../loaders/statistics/ad-median.js";
import type {Counts} from "../loaders/statistics/counts.js";
import {gwetAC} from "../loaders/statistics/gwet-ac.js";
import {icc} from "../loaders/statistics/icc.js";
import {krippendorffAlpha} from "../loaders/statistics/krippendorff-alpha.js";
import {uniformNullVariance} from "../loaders/statistics/null-variance.js";
import {randomSource} from "../loaders/statistics/random.js";
import {rwgJLindell} from "../loaders/statistics/rwg-j-lindell.js";
import {printTable, seconds, timed} from "./timing.js";

const rows = 1_000_000;
const groups = 50_000;
const items = 10;
const options = 5;
const coders = 4;

/** Agreement of 50,000 groups over 10 items, and of 4 coders over a million units, beside R where it is installed. */
export function statistics(): void {
  console.log(
    `Statistics: ${rows.toLocaleString("en")} rows, ${groups.toLocaleString("en")} groups, ${items} items`
  );
  const answers = simulatedAnswers();
  const codes = simulatedCodes();
  const inR = timesInR(answers, codes);

  const counted = timed(() => counts(answers));
  const cells = counted.result;
  const nullVariance = uniformNullVariance(options);
  const rwg = timed(() => meanOver((group) => rwgJLindell(cells(group), nullVariance).value));
  const mean = timed(() => meanOver((group) => adMeanJ(cells(group)).value));
  const median = timed(() => meanOver((group) => adMedianJ(cells(group)).value));
  const iccs = timed(() => answers.levels.map((levels) => icc(sums(levels, answers.group)).icc1!));
  const categories = Array.from({length: options}, (_, i) => i + 1);
  const coded = {categories, codes, coders};
  const alpha = timed(() => krippendorffAlpha(coded, {metric: "ordinal"}).value);
  const ac1 = timed(() => gwetAC(coded).value);

  const line = (what: string, took: number, figure: number, name: string) => {
    const r = inR?.get(name);
    return [
      what,
      seconds(took),
      figure.toFixed(6),
      r ? seconds(r.seconds) : "no R here",
      r ? r.figure.toFixed(6) : "",
      r ? (took / r.seconds).toFixed(2) : ""
    ];
  };
  printTable(
    ["", "Plumbline", "figure", "R", "figure in R", "ratio"],
    [
      line("r*wg(j), mean over groups", counted.seconds + rwg.seconds, rwg.result, "rwg"),
      line("AD of the mean (j), likewise", counted.seconds + mean.seconds, mean.result, "ad"),
      line("AD of the median (j), likewise", counted.seconds + median.seconds, median.result, "admd"),
      line("ICC(1) of 10 items, the first", iccs.seconds, iccs.result[0]!, "icc"),
      line("Krippendorff's alpha, ordinal", alpha.seconds, alpha.result!, "alpha"),
      line("Gwet's AC1", ac1.seconds, ac1.result!, "ac1")
    ]
  );
  console.log(
    `R: data.table for agreement and ICC, irrCAC for coders where it is installed. Counting the answers of every group, ${seconds(counted.seconds)}, is part of r*wg(j) and of both AD.\n`
  );
}

interface SimulatedAnswers {
  group: Int32Array;
  /** By item. */
  levels: Int8Array[];
}

function simulatedAnswers(): SimulatedAnswers {
  const random = randomSource(20240601);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const effects = Float64Array.from({length: groups}, () => 0.45 * normal());
  const group = Int32Array.from({length: rows}, (_, i) => i % groups);
  const levels = Array.from({length: items}, () =>
    Int8Array.from(group, (g) =>
      Math.min(options, Math.max(1, Math.round(3.4 + effects[g]! + 0.9 * normal())))
    )
  );
  return {group, levels};
}

/** Unit after unit, the positions of the codes that the coders gave; each errs in a quarter of the units. */
function simulatedCodes(): Int8Array {
  const random = randomSource(7);
  const any = () => Math.floor(random() * options);
  const codes = new Int8Array(rows * coders);
  for (let unit = 0; unit < rows; ++unit) {
    const truth = any();
    for (let coder = 0; coder < coders; ++coder) {
      codes[unit * coders + coder] = random() < 0.25 ? any() : truth;
    }
  }
  return codes;
}

/** The answers of a group as counts of every item: views of one table, which a single pass over the rows fills. */
function counts({group, levels}: SimulatedAnswers): (group: number) => Counts[] {
  const table = new Uint16Array(groups * items * options);
  for (const [item, column] of levels.entries()) {
    for (let row = 0; row < rows; ++row) ++table[(group[row]! * items + item) * options + column[row]! - 1]!;
  }
  const values = Int8Array.from({length: options}, (_, i) => i + 1);
  return (g) =>
    Array.from({length: items}, (_, item) => {
      const at = (g * items + item) * options;
      return {values, counts: table.subarray(at, at + options)};
    });
}

function sums(levels: Int8Array, group: Int32Array) {
  const n = new Float64Array(groups);
  const sum = new Float64Array(groups);
  const sumOfSquares = new Float64Array(groups);
  for (let row = 0; row < rows; ++row) {
    const g = group[row]!;
    const level = levels[row]!;
    n[g]! += 1;
    sum[g]! += level;
    sumOfSquares[g]! += level * level;
  }
  return {n, sum, sumOfSquares};
}

function meanOver(figure: (group: number) => number | null): number {
  let sum = 0;
  for (let group = 0; group < groups; ++group) sum += figure(group)!;
  return sum / groups;
}

/** Runs the same in R; null where there is none. */
function timesInR(
  {group, levels}: SimulatedAnswers,
  codes: Int8Array
): Map<string, {seconds: number; figure: number}> | null {
  const folder = mkdtempSync(join(tmpdir(), "plumbline-bench-"));
  try {
    writeFileSync(join(folder, "group.bin"), group);
    writeFileSync(join(folder, "levels.bin"), Buffer.concat(levels.map(({buffer}) => Buffer.from(buffer))));
    writeFileSync(join(folder, "codes.bin"), codes);
    const script = fileURLToPath(new URL("statistics.R", import.meta.url));
    const run = spawnSync("Rscript", ["--vanilla", script, folder], {encoding: "utf8"});
    if (run.error) return null;
    if (run.status !== 0) throw new Error(`statistics.R failed: ${run.stderr}`);
    return new Map(
      run.stdout
        .trim()
        .split("\n")
        .map((line) => {
          const [name, took, figure] = line.split(" ");
          return [name!, {seconds: Number(took), figure: Number(figure)}];
        })
    );
  } finally {
    rmSync(folder, {recursive: true});
  }
}
