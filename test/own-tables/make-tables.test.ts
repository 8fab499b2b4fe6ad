import {mkdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {expect, test} from "vitest";
import {problemLine} from "../../loaders/engagement/problem.js";
import {newEngagement} from "../../loaders/scaffold/new-engagement.js";
import {writeNew} from "../../loaders/scaffold/write-new.js";
import {openWarehouse} from "../../loaders/warehouse/warehouse.js";
import {temporaryFolder} from "../cli/run.js";

const project = fileURLToPath(new URL("../../", import.meta.url));
const good = fileURLToPath(new URL("declarations", import.meta.url));
const bad = fileURLToPath(new URL("bad", import.meta.url));

const calls = `Quarter,Team,Rep,Calls,Said
2026Q4,east,Ada Lovelace,12,"Rang, and rang again"
2026Q4,west,Ben Nevis,30,
2026Q4,east,Cy Young,3,
`;

async function engagementWith(file: string | null): Promise<string> {
  const folder = join(await temporaryFolder(), "acme");
  await writeNew(project, newEngagement(project, folder, "2026Q4"));
  await mkdir(join(folder, "tables"));
  if (file !== null) await writeFile(join(folder, "tables/calls.csv"), file);
  return folder;
}

test("a table is made beside the warehouse, and again only when its file, its code or the warehouse changes", async () => {
  const folder = await engagementWith(null);
  const cache = await temporaryFolder();
  const steps: string[] = [];
  const open = async () => {
    steps.length = 0;
    const progress = (step: string, detail?: string) => void (detail && steps.push(`${step}: ${detail}`));
    const {warehouse} = await openWarehouse(folder, cache, progress, undefined, good);
    return warehouse!.own;
  };
  const without = await open();
  expect(without.tables[0]).toMatchObject({name: "calls", isThere: false, rows: []});
  expect(steps.at(-1)).toBe("calls: no tables/calls.csv: empty");
  await writeFile(join(folder, "tables/calls.csv"), calls);
  const made = await open();
  // The exports are not read again for it.
  expect(steps).toEqual(["calls: 3 rows"]);
  expect(made.key).not.toBe(without.key);
  const [whole] = made.tables[0]!.rows;
  expect(whole).toEqual({quarter: "2026Q4", team: "*", reps: 3, calls: 45, calls_per_rep: 15});
  expect(JSON.stringify(made.tables)).not.toContain("Ada");
  expect((await open()).key).toBe(made.key);
  expect(steps).toEqual([]);
});

const toldOfEach = [
  ["asks.ts:12", "the query asks for the table call_notes; there are .*answers.*results"],
  ["broken.ts", "Cannot find module .*nowhere"],
  ['columns.ts|calls.csv:1, column "Teams"', 'the columns Quarter, Team, Rep, Calls, Said.*Is it "Team"\\?'],
  ["ends.ts", "its process ended with 7 before make returned"],
  ["misnamed.ts", 'the table other, expected one exported table.*"misnamed"'],
  [
    'names \\(made by .*names.ts\\):1, column "team"',
    "a team that is not the engagement's, expected \\* or one of east"
  ],
  ['off_schema \\(made by .*off-schema.ts\\):1, column "calls"', "found 2.5, expected int"],
  ['calls.csv:3, column "Calls"', 'found "30", expected number to be <=20'],
  ["silent.ts", "nothing returned by make, expected an array of rows, of which one is a team"],
  ["slow.ts", "no rows after 0.3 seconds"],
  ["throws.ts:12", "an error: no such week"]
] as const;

test("each thing that a table can do wrong is one message with its place, and takes no other table with it", async () => {
  const folder = await engagementWith(calls);
  const {warehouse, problems} = await openWarehouse(
    folder,
    await temporaryFolder(),
    () => {},
    undefined,
    bad
  );
  expect(warehouse).toBeNull();
  const lines = problems.map(problemLine);
  for (const [place, said] of toldOfEach)
    expect(
      lines.filter((line) => new RegExp(`^error: \\S*(?:${place})(?=[:,]).*${said}`).test(line)),
      said
    ).toHaveLength(1);
  expect(lines).toHaveLength(toldOfEach.length);
  // What people are called, or said, is in no message.
  expect(lines.join()).not.toMatch(/Ada|Rang/);
});
