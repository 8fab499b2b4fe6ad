import {readFileSync} from "node:fs";
import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {csvParse} from "d3";
import {describe, expect, test} from "vitest";
import {analysisOf} from "../../loaders/alignment/analysis.js";
import type {Coorientation} from "../../loaders/alignment/tables.js";
import {openWarehouse} from "../../loaders/warehouse/warehouse.js";
import {writeEngagement} from "../engagement-folder.js";
import {hasShared, shared} from "../shared.js";

interface Dyad {
  perceiver: string;
  target: string;
  liking_a: string;
  metaliking_a: string;
}

interface Figures {
  n: number;
  hit0: number;
  hit1: number;
  mean_diff: number;
  mad: number;
  rms: number;
  r: number;
  linCCC: number;
}

type Measures = Record<"agreement" | "congruency" | "accuracy", Figures>;

const measures = {
  agreement: "agreement",
  congruency: "congruency_target",
  accuracy: "accuracy_target"
} as const;

/**
 * Real direct and meta ratings of 54 people as a tidy engagement: the rating that i gets from j is an expectation that
 * j holds of i. j answers it directly; i says what i believes it is (meta) and how i rates j (own).
 */
async function analysed(groupOf: (person: number) => string): Promise<Coorientation[]> {
  const dyads = csvParse(readFileSync(shared("oracles/data/likingLong_a.csv"), "utf8")) as unknown as Dyad[];
  const rated = dyads.filter((dyad) => dyad.perceiver !== dyad.target);
  const people = [...new Set(rated.map((dyad) => dyad.perceiver))];
  const groups = [...new Set([...people.map((person) => groupOf(Number(person))), "other"])];
  const id = (holder: string, target: string) => `X${holder}_${target}`;
  const expectations = rated.map(
    ({perceiver: i, target: j}) =>
      `${id(j, i)},${groupOf(Number(j))},${groupOf(Number(i))},continue,How ${j} rates ${i},Liking`
  );
  const answers = rated.flatMap(({perceiver: i, target: j, liking_a, metaliking_a}) => [
    `1,${i},${id(i, j)},direct,,,${liking_a},answered`,
    `1,${i},${id(j, i)},own,,,${liking_a},answered`,
    `1,${i},${id(j, i)},meta,yes,,${metaliking_a},answered`
  ]);
  const folder = await writeEngagement(
    {
      "expectations.csv": `expectation,holder,target,action,statement,theme\n${expectations.join("\n")}\n`,
      "people.csv": `respondent,group,team\n${people.map((person) => `${person},${groupOf(Number(person))},`).join("\n")}\n`,
      "answers.csv": `quarter,respondent,expectation,perspective,known,action,level,status\n${answers.join("\n")}\n`
    },
    {
      id: "liking",
      title: "Liking",
      quarters: [{id: "1", label: "One"}],
      groups: groups.map((group) => ({id: group, label: group, singular: group})),
      scale: {min: 0, max: 5},
      sources: [{format: "tidy", file: "answers.csv"}],
      method: {headline: {holder: groups[0], target: groups[0]}}
    }
  );
  const cache = await mkdtemp(join(tmpdir(), "plumbline-cache-"));
  try {
    const {warehouse, problems} = await openWarehouse(folder, cache, () => {});
    expect(problems).toEqual([]);
    return (await analysisOf(warehouse!, () => {})).tables.coorientation;
  } finally {
    await rm(cache, {recursive: true});
  }
}

function expectFigures(table: readonly Coorientation[], holder: string, target: string, expected: Measures) {
  for (const [name, measure] of Object.entries(measures)) {
    const row = table.find(
      (candidate) =>
        candidate.holder === holder &&
        candidate.target === target &&
        candidate.team === "*" &&
        candidate.expectation === "*" &&
        candidate.field === "level" &&
        candidate.measure === measure
    )!;
    const {n, hit0, hit1, mean_diff, mad, rms, r, linCCC} = expected[name as keyof Measures];
    expect(row.n, `${measure} n`).toBe(n);
    for (const [column, value] of Object.entries({hit0, hit1, mean_diff, mad, rms, r, ccc: linCCC})) {
      expect(row[column as "hit0"], `${holder} to ${target}, ${measure}, ${column}`).toBeCloseTo(value, 8);
    }
  }
}

describe.skipIf(!hasShared)("co-orientation of real direct and meta ratings matches R", () => {
  const oracle = hasShared
    ? (JSON.parse(readFileSync(shared("oracles/coorientation_liking_a.json"), "utf8")) as {
        expected: {all: Measures; directed_blocks: Record<string, Measures>};
      })
    : null;

  test("over all 2,862 dyads", async () => {
    expectFigures(await analysed(() => "all"), "all", "all", oracle!.expected.all);
  });

  test("in both directions between two blocks of people, and within each", async () => {
    const table = await analysed((person) => (person <= 27 ? "A" : "B"));
    for (const [block, figures] of Object.entries(oracle!.expected.directed_blocks)) {
      // The oracle names the perceiver first; the perceiver is the target group whose belief is tested.
      const [perceiver, other] = block.split("_to_");
      expectFigures(table, other!, perceiver!, figures);
    }
  });
});
