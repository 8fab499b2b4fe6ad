import {expect, test} from "vitest";
import type {z} from "zod";
import type {EngagementInput} from "../../loaders/engagement/schema.js";
import type {surveySource} from "../../loaders/engagement/survey-sources.js";
import type {Database} from "../../loaders/warehouse/duckdb.js";
import {inWarehouse} from "./in-warehouse.js";

const header = "id,Email Address,Reach me at,L1,why L1";
const rows = [
  "e1,canary1@small.example,+49 30 901820,Start,Ring canary on 030-1234567 or canary9@small.example",
  "e2,canary2@small.example,+49 30 901821,Stop,Fine",
  "e3,canary3@small.example,+49 30 901822,Start,My mail: canary8@small.example"
];
const files = {"exports/a.csv": `${[header, ...rows].join("\n")}\n`};
type TableColumns = NonNullable<z.input<typeof surveySource>["columns"]>;
const answer: TableColumns = [
  {pattern: "^L1$", expectation: "L1", perspective: "meta", field: "action"},
  {pattern: "^why L1$", expectation: "L1", perspective: "meta", field: "comment"}
];
const engagement = (columns: TableColumns, respondent = "id"): Partial<EngagementInput> => ({
  sources: [{format: "table", file: "exports/a.csv", quarter: "2026Q1", respondent, columns}]
});

/** All that stands in the tables that stay. */
async function everything(db: Database): Promise<string> {
  const tables = await db.rows<{name: string}>(
    "SELECT table_name AS name FROM duckdb_tables() WHERE NOT temporary"
  );
  const texts = await Promise.all(tables.map(({name}) => db.rows(`FROM "${name}"`)));
  return JSON.stringify(texts);
}

test("personal columns are recognised by header and content, and stay out of the warehouse; comments are counted", async () => {
  await inWarehouse(files, engagement(answer), async (db, problems) => {
    expect(problems).toEqual([]);
    expect(
      await db.rows(
        "SELECT column_name, kind, recognised_by, purpose FROM personal_columns ORDER BY position"
      )
    ).toEqual([
      {column_name: "Email Address", kind: "email", recognised_by: "header", purpose: null},
      {column_name: "Reach me at", kind: "phone", recognised_by: "content", purpose: null}
    ]);
    expect(await db.rows("FROM personal_texts ORDER BY kind")).toEqual([
      {source: 0, column_name: "why L1", kind: "email", first_row: 2, rows: 2},
      {source: 0, column_name: "why L1", kind: "phone", first_row: 2, rows: 1}
    ]);
    const all = await everything(db);
    expect(all).toContain("canary9");
    expect(all).not.toMatch(/canary[123]|90182/);
  });
});

test("a rule that is too wide does not bring them in; a rule that says what for does", async () => {
  const wide: TableColumns = [
    answer[0]!,
    {pattern: "^(Email|why)", expectation: "L1", perspective: "meta", field: "comment"}
  ];
  await inWarehouse(files, engagement(wide), async (db, problems) => {
    expect(problems).toMatchObject([{severity: "warning", code: "personal_column", column: "Email Address"}]);
    expect(await everything(db)).not.toMatch(/canary[123]/);
  });
  const named: TableColumns = [
    answer[0]!,
    {
      ...{pattern: "^Email", expectation: "L1", perspective: "meta", field: "comment"},
      purpose: "to send each participant their report"
    }
  ];
  await inWarehouse(files, engagement(named), async (db, problems) => {
    expect(problems).toEqual([]);
    expect(await everything(db)).toContain("canary1@small.example");
    expect(await db.rows("SELECT purpose FROM personal_columns WHERE column_name = 'Email Address'")).toEqual(
      [{purpose: "to send each participant their report"}]
    );
  });
});

test("an address may say who answered: only its hash is kept", async () => {
  const people =
    "respondent,group,team\ncanary1@small.example,rep,east\ncanary2@small.example,rep,east\ncanary3@small.example,rep,east\n";
  await inWarehouse(
    {...files, "people.csv": people},
    engagement(answer, "Email Address"),
    async (db, problems) => {
      expect(problems).toEqual([]);
      expect(await db.rows("SELECT count(*) AS n FROM answers")).toEqual([{n: 3}]);
      expect(await everything(db)).not.toMatch(/canary[123]/);
    }
  );
});
