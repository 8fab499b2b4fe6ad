import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {expect, test} from "vitest";
import {tableNames} from "../../loaders/alignment/tables.js";
import {NotPublishable, pageFromNotebook} from "../../loaders/notebook/page-from-notebook.js";
import {publishedTables} from "../../loaders/notebook/published-tables.js";
import {tablesRead} from "../../loaders/notebook/tables-read.js";
import {openDatabase} from "../../loaders/warehouse/duckdb.js";
import {readNotebook} from "../../src/workspace/notebook/read-notebook.js";

const project = fileURLToPath(new URL("../../", import.meta.url));

test("the tables that a page may read are those that the site publishes", () => {
  const printed = readdirSync(join(project, "src/data")).map((file) => file.replace(/\.json\.js$/, ""));
  expect(publishedTables).toEqual(tableNames.filter((name) => printed.includes(name)).sort());
});

test.each([
  ["SELECT * FROM analysis.states", ["analysis.states"]],
  ['FROM "analysis"."states" JOIN warehouse.people USING (team)', ["analysis.states", "warehouse.people"]],
  [
    "SELECT 1 FROM a, analysis.b AS c, (SELECT 1 FROM d) WHERE x IN (SELECT y FROM e)",
    ["a", "analysis.b", "d", "e"]
  ],
  ["WITH w AS (FROM analysis.states), v(a, b) AS (FROM w) SELECT * FROM w JOIN v", ["analysis.states"]],
  ["SELECT 'FROM x', /* FROM y */ extract(year FROM z) -- FROM q\nFROM t", ["t"]],
  ["FROM range(3) SELECT trim(BOTH ' ' FROM a)", ["range()"]],
  ["FROM 'secret.csv'", ["a file()"]],
  ["FROM read_csv('secret.csv')", ["read_csv()"]],
  ["SELECT 1 AS a, 2 AS b", []]
])("%s reads %j", (sql, tables) => {
  expect(tablesRead(sql).map(({database, table}) => (database ? `${database}.${table}` : table))).toEqual(
    tables
  );
});

test("the tables of every query that ships are those that DuckDB finds", async () => {
  const folder = join(project, "src/workspace/notebooks");
  const queries = readdirSync(folder).flatMap((file) =>
    readNotebook(readFileSync(join(folder, file), "utf8")).cells.flatMap(({kind, text}) =>
      kind === "sql" ? [text.replaceAll("${quarter}", "''")] : []
    )
  );
  expect(queries.length).toBeGreaterThan(20);
  const db = await openDatabase(":memory:");
  try {
    for (const sql of queries) {
      await db.set("query", sql);
      const [row] = await db.rows<{tree: string}>("SELECT json_serialize_sql(getvariable('query')) AS tree");
      const named = [...row!.tree.matchAll(/"schema_name":"(\w+)","table_name":"(\w+)"/g)].map(
        ([, schema, table]) => `${schema}.${table}`
      );
      const read = tablesRead(sql).map(({database, table}) => `${database}.${table}`);
      expect(new Set(read)).toEqual(new Set(named));
    }
  } finally {
    db.close();
  }
});

const refused = (text: string) => {
  try {
    pageFromNotebook("gaps", text);
  } catch (error) {
    if (error instanceof NotPublishable) return error.reasons;
    throw error;
  }
  return [];
};

test.each([
  [
    "```sql id=answers\nFROM warehouse.answers\n```",
    /cell 1 \(answers\) reads warehouse\.answers, which holds single answers/
  ],
  [
    "# A\n\n```sql\nFROM analysis.change\n```",
    /cell 2 reads analysis\.change, which is not published, expected one of analysis\.consensus/
  ],
  ["```sql\nFROM dropped_file\n```", /cell 1 reads dropped_file, which is not published/],
  ["```sql\nFROM read_csv('people.csv')\n```", /cell 1 reads read_csv\(\)/],
  [
    "```js\nconst team = view(Inputs.text())\n```\n\n```sql\nSELECT ${team}\n```",
    /cell 2 takes team from other cells/
  ],
  [
    "```sql id=a\nFROM analysis.states\n```\n\n```js\nconst team = view(Inputs.select(a, {valueof: (row) => row.team}))\n```\n\n```sql\nSELECT ${team}\n```",
    /cell 3 takes team from other cells.*view\(Inputs\.select/
  ],
  [
    '```js\nconst team = view(Inputs.select(["a", 1]))\n```\n\n```sql\nSELECT ${team}\n```',
    /cell 2 takes team, whose choices are of several types/
  ],
  [
    "```js\nconst rows = []\n```\n\n```js\nconst team = view(Inputs.select(rows.map((row) => row.team)))\n```\n\n```sql\nSELECT ${team}\n```",
    /cell 3 takes team, whose choices are made of rows/
  ],
  ["```js\nlet team = 1\n```\n\n```sql\nSELECT ${team}\n```", /cell 2 takes team from other cells/],
  ["```js\nconst team = 1\n```\n\n```sql\nSELECT ${team + 1}\n```", /cell 2 computes within \$\{…\}/],
  ["```js\nawait sql`FROM analysis.states`\n```", /cell 1 runs SQL from JavaScript/],
  [
    '```js\nimport * as alignment from "./alignment.js";\nalignment.rwgJ([])\n```',
    /cell 1 imports alignment\.js, which a page has not/
  ],
  ["```js\nnobody + 1\n```", /cell 1 uses nobody, which no cell defines/],
  ["${nobody}", /cell 1 uses nobody/],
  ["```js\nconst = 1\n```", /cell 1 cannot run: Unexpected token/]
])("%j may not be published, and the cell is named", (text, reason) => {
  expect(refused(text)).toHaveLength(1);
  expect(refused(text)[0]).toMatch(reason);
});

test("a page keeps prose and charts, and its queries are run by the build", () => {
  const made = pageFromNotebook(
    "gaps",
    '---\ntitle: "Gaps"\nsql:\n  analysis: ./x.db\n---\n\n# Gaps\n\n```sql id=gaps\nFROM analysis.states\n```\n\n```sql\nFROM analysis.themes\n```\n\n```js\nPlot.dot(gaps, {x: "n"}).plot()\n```\n'
  );
  expect(made.queries).toEqual({gaps: "FROM analysis.states", result_2: "FROM analysis.themes"});
  expect(made.page).toBe(
    '---\ntitle: "Gaps"\n---\n\n# Gaps\n\n```js\nconst gaps = FileAttachment("./data/notebook/gaps/gaps.arrow").arrow();\n```\n\n```js\ndisplay(Inputs.table(await FileAttachment("./data/notebook/gaps/result_2.arrow").arrow(), {select: false}));\n```\n\n```js\nPlot.dot(gaps, {x: "n"}).plot()\n```\n'
  );
});

test("what a cell writes out stands in the queries of a page, and nothing else does", () => {
  const written = "const team = \"o'neil\", least = -3, teams = ['a', 'b'], computed = 1 + 1;";
  const {queries} = pageFromNotebook(
    "gaps",
    `\`\`\`js\n${written}\n\`\`\`\n\n\`\`\`sql id=gaps\nFROM analysis.states WHERE team = \${team} OR n > \${ least } OR team IN \${teams}\n\`\`\`\n`
  );
  expect(queries).toEqual({
    gaps: "FROM analysis.states WHERE team = 'o''neil' OR n > -3 OR team IN ['a', 'b']"
  });
});

test("a page whose cells use the statistics imports them first, and is read as a notebook again", () => {
  const {page} = pageFromNotebook("gaps", "# Gaps\n\nOf all, ${alignment.median([1, 2, 9])}\n");
  expect(page).toBe(
    '---\ntitle: "Gaps"\n---\n\n```js\nimport * as alignment from "npm:plumbline-alignment";\n```\n\n# Gaps\n\nOf all, ${alignment.median([1, 2, 9])}\n'
  );
  expect(refused(page)).toEqual([]);
});

test.each([
  ["data-quality", /cell 3 \(exports\) reads warehouse\.sources, .* and is never published: leave the cell/],
  ["what-changed", /cell 5 \(parts\) reads analysis\.change, which is not published/]
])("the notebook that ships, %s, is refused with each cell that reads what stays private", (name, reason) => {
  expect(refused(shipped(name))[0]).toMatch(reason);
});

test.each(["expectation-gap", "false-consensus", "results-link", "stakeholder-matrix"])(
  "the notebook that ships, %s, can be published",
  (name) => {
    const {queries} = pageFromNotebook("page", shipped(name));
    expect(Object.values(queries).join("\n")).toMatch(/FROM analysis/);
    expect(Object.values(queries).join("\n")).not.toContain("${");
  }
);

test("a query that takes what a reader chooses has a parameter, a query of what there is to choose, and its choice on the page", () => {
  const {page, queries, choices} = pageFromNotebook("gaps", shipped("expectation-gap"));
  expect(queries.first).toContain("WHERE quarter = $quarter\n");
  expect(choices).toEqual({
    quarter:
      'SELECT "quarter" AS choice FROM (\nSELECT DISTINCT quarter FROM analysis.understanding ORDER BY ALL\n)'
  });
  expect(page).toContain('import {resultFor} from "./browser/result-for.js";');
  expect(page).toContain(
    'const first = resultFor({quarter}, await FileAttachment("./data/notebook/gaps/first.arrow").arrow());'
  );
});

test.each([
  ['Inputs.select(["a", "b"], {label: "A"})', "SELECT unnest(['a', 'b']) AS choice"],
  ['Inputs.radio(["a"])', "SELECT unnest(['a', NULL]) AS choice"],
  ["Inputs.toggle()", "SELECT unnest([TRUE, FALSE]) AS choice"],
  ["Inputs.range([1, 5], {step: 2})", "SELECT unnest([1, 3, 5]) AS choice"],
  ["Inputs.select(known)", "SELECT unnest(['a', 'b']) AS choice"],
  ...[
    "Inputs.select([...new Set(Array.from(rows, (row) => row.team))].sort())",
    'Inputs.select(Array.from(rows).filter((row) => row.n > 1).map((row) => row["team"]))',
    "Inputs.select(d3.sort(Array.from(rows, ({team}) => team)))",
    'Inputs.select([...rows.getChild("team")], {value: "a"})'
  ].map((input) => [input, 'SELECT "team" AS choice FROM (\nFROM analysis.states\n)']),
  [
    "Inputs.select([null, ...Array.from(rows, (row) => row.team)])",
    'SELECT unnest([NULL]) AS choice\nUNION ALL\nSELECT "team" AS choice FROM (\nFROM analysis.states\n)'
  ]
])("%s lets a reader choose from %j", (input, sql) => {
  const {choices} = pageFromNotebook(
    "gaps",
    `\`\`\`sql id=rows\nFROM analysis.states;\n\`\`\`\n\n\`\`\`js\nconst known = ["a", "b"]\n\`\`\`\n\n\`\`\`js\nconst it = view(${input})\n\`\`\`\n\n\`\`\`sql\nFROM analysis.states WHERE team = \${it}\n\`\`\`\n`
  );
  expect(choices).toEqual({it: sql});
});

function shipped(name: string): string {
  return readFileSync(join(project, `src/workspace/notebooks/${name}.md`), "utf8");
}
