import {CompletionContext} from "@codemirror/autocomplete";
import {EditorState} from "@codemirror/state";
import {expect, test} from "vitest";
import type {Schema} from "../../../src/workspace/editor/schema.js";
import {completeSql} from "../../../src/workspace/editor/sql-completion.js";

const column = (name: string, type = "VARCHAR") => ({name, type});
const schema: Schema = {
  tables: [
    {
      ...{database: "warehouse", name: "answers", rows: 3000, about: "an answer"},
      columns: [column("respondent"), column("group"), column("value", "INTEGER")]
    },
    {
      ...{database: "warehouse", name: "people", rows: 120, about: "a person"},
      columns: [column("respondent"), column("team")]
    },
    {...{database: "memory", name: "dropped", rows: 2, about: ""}, columns: [column("a b")]}
  ],
  functions: [{name: "count", kind: "aggregate", about: ""}],
  keywords: ["select", "from", "group"],
  reserved: new Set(["select", "from", "group"])
};
const variables = [
  {name: "understood", kind: "table", columns: ["team"]},
  {name: "threshold", kind: "number", columns: null}
];

/** What is offered at `|`, as it would be written, the first 40. */
async function offered(sql: string): Promise<string[]> {
  const at = sql.indexOf("|");
  const state = EditorState.create({doc: sql.replace("|", "")});
  const result = await completeSql(
    async () => schema,
    () => variables
  )(new CompletionContext(state, at, true));
  return (result?.options ?? []).map(({apply, label}) => (apply as string) ?? label);
}

test.each([
  [
    "an alias stands for its table, before it is named",
    "SELECT a.| FROM warehouse.answers AS a",
    ["respondent", '"group"', "value"]
  ],
  [
    "an alias without AS, in a join",
    "FROM warehouse.answers a JOIN warehouse.people p ON p.|",
    ["respondent", "team"]
  ],
  ["the table's own name", "SELECT people.te| FROM warehouse.people", ["respondent", "team"]],
  ["a database has tables", "FROM warehouse.|", ["answers", "people"]],
  ["a table of a database has columns", "SELECT warehouse.people.|", ["respondent", "team"]],
  ["what needs quotes gets them", "SELECT dropped.| FROM dropped", ['"a b"']],
  ["only the statement at hand counts", "FROM warehouse.people p; SELECT p.|", []],
  [
    "an alias in another's subquery is read too",
    "FROM (SELECT x.| FROM warehouse.people x)",
    ["respondent", "team"]
  ],
  [
    "after FROM: subqueries, cells, tables",
    "WITH few AS (SELECT 1) FROM |",
    ["few", "understood", "warehouse.answers", "warehouse.people", "dropped"]
  ]
])("%s", async (_, sql, expected) => {
  expect(await offered(sql)).toEqual(expected);
});

test("columns of what is read come first, then aliases, cells and tables, then functions and keywords", async () => {
  const names = await offered("SELECT | FROM warehouse.people who");
  expect(names.slice(0, 3)).toEqual(["respondent", "team", "who"]);
  expect(names).toEqual(expect.arrayContaining(["understood", "warehouse.answers", "count(", "SELECT"]));
  expect(names).not.toContain("threshold");
});

test.each(["SELECT 'from |'", "SELECT 1 -- a.|", "/* SELECT | */ SELECT 1"])(
  "nothing inside a text or a comment: %s",
  async (sql) => {
    expect(await offered(sql)).toEqual([]);
  }
);
