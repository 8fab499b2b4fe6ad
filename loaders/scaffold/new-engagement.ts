import {basename, isAbsolute, join, relative, resolve, sep} from "node:path";
import type {EngagementInput} from "../engagement/schema.js";
import {checkName, words} from "./name.js";
import type {Scaffold} from "./write-new.js";

const teams = ["east", "west", "south"];
const repsOfTeam = 6;

/** A codebook of four; of six reps of the first team so many know it and understand it; of each next team one less understands. */
const expectations = [
  ["L1", "start", "Log every call the same day", "CRM", 0.9, 6, 5],
  ["L2", "stop", "Stop discounting at quarter end", "Customer value", 0.8, 4, 2],
  ["L3", "continue", "Prepare every first meeting in writing", "Customer value", 0.7, 5, 5],
  ["L4", "start", "Ask service before a renewal", "Process", 0.5, 2, 1]
] as const;

/**
 * A made-up engagement in `folder`, small and complete, to be replaced piece by piece: codebook, roster, and answers in
 * the tidy form. `folder` is relative to the current one; `quarter` an id such as 2026Q4.
 */
export function newEngagement(project: string, folder: string, quarter: string): Scaffold {
  const full = resolve(folder);
  const name = basename(full);
  checkName("engagement", name);
  const schema = relative(full, join(project, "loaders/engagement/engagement.schema.json"));
  const shown = relative(process.cwd(), full);
  const inProject = relative(project, full);
  const isInside = !inProject.startsWith("..") && !isAbsolute(inProject);
  return {
    files: {
      [join(full, "engagement.json")]: engagementJson(name, quarter, schema.split(sep).join("/")),
      [join(full, "expectations.csv")]: expectationsCsv(),
      [join(full, "people.csv")]: peopleCsv(),
      [join(full, "exports/answers.csv")]: answersCsv(quarter),
      ...(isInside && {[`test/engagements/${name}.test.ts`]: testOf(inProject.split(sep).join("/"))})
    },
    changes: {},
    next: [
      `npx plumbline check ${shown}`,
      `Put the client's exports into ${shown}/exports/ and map them in ${shown}/engagement.json; "npx plumbline init ${shown} FILE…" drafts that for you.`,
      `npx plumbline build ${shown}`
    ]
  };
}

function engagementJson(name: string, quarter: string, schema: string): string {
  const engagement: EngagementInput = {
    $schema: schema,
    id: name,
    title: words(name),
    fictional: true,
    quarters: [{id: quarter, label: `${quarter.slice(4)} ${quarter.slice(0, 4)}`}],
    groups: [
      {id: "leader", label: "Sales leaders", singular: "sales leader"},
      {id: "rep", label: "Sales reps", singular: "sales rep"}
    ],
    teams: teams.map((team) => ({id: team, label: words(team)})),
    sources: [{format: "tidy", file: "exports/answers.csv"}]
  };
  return `${JSON.stringify(engagement, null, 2)}\n`;
}

function expectationsCsv(): string {
  const rows = expectations.map(([id, action, statement, theme, importance]) =>
    [id, "leader", "rep", action, statement, theme, importance].join(",")
  );
  return csv("expectation,holder,target,action,statement,theme,importance", rows);
}

/** `rep-001`: long enough that no other byte of a site can be taken for it. */
function idOf(kind: string, index: number): string {
  return `${kind}-${String(index + 1).padStart(3, "0")}`;
}

const reps = teams.flatMap((team, i) =>
  Array.from({length: repsOfTeam}, (_, j) => ({team, id: idOf("rep", i * repsOfTeam + j), place: j}))
);

function peopleCsv(): string {
  const leaders = teams.map((team, i) => `${idOf("lead", i)},leader,${team},`);
  return csv("respondent,group,team,manager", [
    ...leaders,
    ...reps.map(({id, team}) => `${id},rep,${team},${idOf("lead", teams.indexOf(team))}`)
  ]);
}

function answersCsv(quarter: string): string {
  const wanted = expectations.flatMap(([id, action]) =>
    teams.map((_, i) => [quarter, idOf("lead", i), id, "direct", "", action, 4 + (i % 2)].join(","))
  );
  const believed = expectations.flatMap(([id, action, , , , known, right]) =>
    reps.map(({id: rep, team, place}) => {
      const other = action === "start" ? "continue" : "start";
      const belief = place < right - teams.indexOf(team) ? [action, 4] : [other, 3];
      return [quarter, rep, id, "meta", ...(place < known ? ["yes", ...belief] : ["no", "", ""])].join(",");
    })
  );
  return csv("quarter,respondent,expectation,perspective,known,action,level", [...wanted, ...believed]);
}

function csv(header: string, rows: readonly string[]): string {
  return `${[header, ...rows].join("\n")}\n`;
}

/** Engagements are not in git; where the folder is absent the test says so and is skipped. */
function testOf(folder: string): string {
  return `import {existsSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {expect, test} from "vitest";
import {problemLine} from "../../loaders/engagement/problem.js";
import {openWarehouse} from "../../loaders/warehouse/warehouse.js";
import {temporaryFolder} from "../cli/run.js";

const folder = fileURLToPath(new URL("../../${folder}", import.meta.url));

test.skipIf(!existsSync(folder))("every file of ${folder} is read without an error", async () => {
  const {problems} = await openWarehouse(folder, await temporaryFolder(), () => {});
  expect(problems.filter(({severity}) => severity === "error").map(problemLine)).toEqual([]);
});
`;
}
