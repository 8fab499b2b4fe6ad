import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {tableFromArrays, tableToIPC} from "apache-arrow";
import {describe, expect, test} from "vitest";
import {audit} from "../../loaders/attack/audit.js";
import {openDatabase} from "../../loaders/warehouse/duckdb.js";
import {temporaryFolder} from "../cli/run.js";
import {writeParquet} from "../parquet-file.js";
import {site} from "./site.js";

const keys = {quarter: "2026Q1", holder: "leader", target: "rep", team: "west", expectation: "L1"};
const counts = {n_pairs: 3, fully: 2, partly: 0, misread: 0, not_known: 1};
const hidden = Object.fromEntries(Object.keys(counts).map((count) => [count, null]));
const understanding = [
  {...keys, ...hidden, flag: "hidden"},
  {...keys, ...hidden, team: "east", flag: "hidden"},
  {...keys, team: "*", n_pairs: 40, fully: 20, partly: 10, misread: 5, not_known: 5, flag: null}
];
const row = {...keys, ...counts};
const names = Object.keys(row);
const values = Object.values(row);
const literals = values.map((value) => (typeof value === "number" ? value : `'${value}'`));
const select = `SELECT ${literals.map((literal, i) => `${literal} AS ${names[i]}`).join(", ")}`;
const attributes = names.map((name, i) => `data-${name.replaceAll("_", "-")}="${values[i]}"`).join(" ");
const arrow = Buffer.from(
  tableToIPC(tableFromArrays(Object.fromEntries(names.map((n, i) => [n, [values[i]]]))))
);

async function recoveredWith(name: string, content: string | Buffer) {
  const {recovered} = await audit(await site({understanding}, {[name]: content}));
  return recovered.map(({cell, low, high, from}) => ({cell, low, high, from: from.join()}));
}

describe("a count that its table hides is found where it stands elsewhere", () => {
  test.each<[what: string, name: string, content: string | Buffer]>([
    ["an Arrow file", "counts.arrow", arrow],
    ["a JSON file of another name and form", "more.json", JSON.stringify({deep: {rows: [row]}})],
    ["lines of JSON", "more.ndjson", `${JSON.stringify(row)}\n`],
    ["a CSV file", "more.csv", `${names.join(",")}\n${values.join(",")}\n`],
    ["a tab-separated file", "more.tsv", `${names.join("\t")}\n${values.join("\t")}\n`],
    ["data inside a page", "page.html", `<script type="application/json">${JSON.stringify([row])}</script>`],
    ["a script inside a page", "page.html", `<script type="module">draw(${JSON.stringify(row)})</script>`],
    ["a script", "draw.js", `const x = [{${names.map((n, i) => `${n}: ${literals[i]}`).join(", ")}}];`],
    ["a string in a script", "draw.js", `const x = JSON.parse(${JSON.stringify(JSON.stringify(row))});`],
    ["the marks of a chart", "chart.svg", `<svg><path d="M0 0" ${attributes}/></svg>`],
    [
      "an Arrow file inside a page",
      "page.html",
      `<a href="data:x/arrow;base64,${arrow.toString("base64")}">x</a>`
    ]
  ])("%s", async (_, name, content) => {
    expect(await recoveredWith(name, content)).toContainEqual({
      ...{cell: "understanding n_pairs 2026Q1 leader rep L1 west", low: 3, high: 3},
      from: expect.stringContaining(name)
    });
  });

  test("a Parquet file, and then the other hidden one follows from the sum", async () => {
    const found = await recoveredWith("more.parquet", Buffer.from(await writeParquet(select)));
    expect(found.map(({cell, low}) => `${cell} ${low}`)).toEqual(
      expect.arrayContaining([
        "understanding n_pairs 2026Q1 leader rep L1 west 3",
        "understanding 2026Q1 leader rep n_pairs east L1 37"
      ])
    );
  });
});

test("what hides the same, or is of another quarter or measure, tells nothing", async () => {
  const others = [understanding[0], {...row, quarter: "2025Q4"}, {n_pairs: 3}, {...keys, label: "West"}];
  expect(await recoveredWith("more.json", JSON.stringify(others))).toEqual([]);
});

test("a site whose tables stand in a database alone is attacked as any other", async () => {
  const file = join(await temporaryFolder(), "tables.db");
  const db = await openDatabase(file);
  await db.run(`CREATE TABLE understanding AS
    SELECT '2026Q1' AS quarter, 'leader' AS holder, 'rep' AS target, '*' AS expectation, *
    FROM (VALUES ('*', 20, NULL), ('east', 17, NULL), ('west', NULL, 'hidden')) AS t(team, n_pairs, flag)`);
  db.close();
  const {recovered} = await audit(await site({}, {"data/tables.db": await readFile(file)}));
  expect(recovered.map(({cell, low}) => `${cell} ${low}`)).toContain(
    "understanding 2026Q1 leader rep n_pairs west * 3"
  );
});
