import {camel, checkName, snake} from "./name.js";
import {withEntry, withImport} from "./register.js";
import type {Scaffold} from "./write-new.js";

/** A table of one's own: its declaration, a test of it, and its line in the list. */
export function newLoader(name: string): Scaffold {
  checkName("loader", name);
  const [variable, table] = [camel(name), snake(name)];
  const entry = variable === table ? variable : `${table}: ${variable}`;
  return {
    files: {
      [`loaders/tables/${name}.ts`]: declaration(variable, table),
      [`test/tables/${name}.test.ts`]: testOf(name, variable, table)
    },
    changes: {
      "loaders/tables/index.ts": (text) =>
        withEntry(
          withImport(text, `{${variable}}`, `./${name}.js`),
          "export const ownTables = {",
          entry,
          "loaders/tables/index.ts"
        )
    },
    next: [
      `Put the file at tables/${table}.csv in the engagement's folder, e.g. data/demo/tables/${table}.csv.`,
      `Say in loaders/tables/${name}.ts what its columns are ("source"), what comes out ("row"), and how ("make").`,
      `npx vitest run test/tables/${name}.test.ts`,
      "npx plumbline check (names what does not fit, with row and column)",
      `npx plumbline new page ${name} --table ${name} (charts it beside the analysis)`
    ]
  };
}

function declaration(variable: string, table: string): string {
  return `import {rollups} from "d3";
import {z} from "zod";
import {defineTable} from "./define-table.js";

/** What each team did in a quarter, from one record a person and quarter. */
export const ${variable} = defineTable({
  name: "${table}",
  oneRowIs: "a team in a quarter",
  file: "tables/${table}.csv",
  // A record of the file, by its column names. Other columns are never read.
  source: z.object({
    Quarter: z.string(),
    Team: z.string(),
    Person: z.string(),
    Amount: z.coerce.number().min(0)
  }),
  row: z.object({
    quarter: z.string().describe("The quarter's id."),
    team: z.string().describe("The team's id, or * over all."),
    people: z.int().min(0).describe("People with a record."),
    amount: z.number().min(0).describe("The sum over these people, in the file's unit."),
    amount_per_person: z.number().nullable().describe("Its mean a person, in the file's unit.")
  }),
  // false keeps the table in the workspace.
  published: {
    keys: ["quarter", "team"],
    people: "people",
    group: "rep",
    figures: {amount: "sum", amount_per_person: "mean"}
  },
  make: ({records}) =>
    ["*", ...new Set(records.map(({Team}) => Team))].flatMap((team) =>
      rollups(
        records.filter(({Team}) => team === "*" || Team === team),
        (rows) => {
          const people = new Set(rows.map(({Person}) => Person)).size;
          const amount = rows.reduce((sum, {Amount}) => sum + Amount, 0);
          return {people, amount, amount_per_person: amount / people};
        },
        ({Quarter}) => Quarter
      ).map(([quarter, figures]) => ({quarter, team, ...figures}))
    )
});
`;
}

function testOf(name: string, variable: string, table: string): string {
  return `import {expect, test} from "vitest";
import {${variable}} from "../../loaders/tables/${name}.js";
import {made} from "./made.js";

test("${table} sums up each team and quarter, and all teams as *", async () => {
  const {rows, problems} = await made(
    ${variable},
    \`Quarter,Team,Person,Amount
2026Q1,east,p1,3
2026Q1,east,p2,5
2026Q1,west,p3,4
\`
  );
  expect(problems).toEqual([]);
  expect(rows).toEqual([
    {quarter: "2026Q1", team: "*", people: 3, amount: 12, amount_per_person: 4},
    {quarter: "2026Q1", team: "east", people: 2, amount: 8, amount_per_person: 4},
    {quarter: "2026Q1", team: "west", people: 1, amount: 4, amount_per_person: 4}
  ]);
});

test("${table} names the row and column of what does not fit", async () => {
  const {problems} = await made(${variable}, "Quarter,Team,Person,Amount\\n2026Q1,east,p1,many\\n");
  expect(problems).toMatchObject([{file: "tables/${table}.csv", row: 2, column: "Amount"}]);
});
`;
}
