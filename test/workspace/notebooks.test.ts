import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {afterAll, beforeAll, expect, test} from "vitest";
import {version} from "../../loaders/cli/version.js";
import {publish} from "../../loaders/site/publish.js";
import {type Database, literal, openDatabase} from "../../loaders/warehouse/duckdb.js";
import {chartCode, readChart} from "../../src/workspace/notebook/chart.js";
import {compileCell} from "../../src/workspace/notebook/compile-cell.js";
import {conflictsOf} from "../../src/workspace/notebook/definitions.js";
import {libraryNames} from "../../src/workspace/notebook/library-names.js";
import {titleOf} from "../../src/workspace/notebook/notebook.js";
import {readNotebook} from "../../src/workspace/notebook/read-notebook.js";
import {showName} from "../../src/workspace/notebook/sql-cell.js";
import {demoReading} from "../demo-warehouse.js";

const project = fileURLToPath(new URL("../../", import.meta.url));
const folder = join(project, "src/workspace/notebooks");
const files = readdirSync(folder);

let db: Database;
beforeAll(async () => {
  const {warehouse} = await demoReading();
  const published = await publish(warehouse!, "workspace", version, () => {});
  db = await openDatabase(":memory:");
  for (const name of ["warehouse", "analysis"])
    await db.run(`ATTACH ${literal(join(published.folder, `${name}.db`))} AS ${name} (READ_ONLY)`);
});
afterAll(() => db.close());

test("six notebooks ship, each with a title", () => {
  expect(files.map((file) => titleOf(readNotebook(readFileSync(join(folder, file), "utf8"))))).toEqual([
    "Data quality",
    "Expectation gap",
    "False consensus",
    "Results link",
    "Stakeholder matrix",
    "What changed and why"
  ]);
});

test.each(files)("%s: every query gives rows, and cells need only what there is", async (file) => {
  const {cells} = readNotebook(readFileSync(join(folder, file), "utf8"));
  const compiled = new Map(cells.map((cell) => [cell.id, compileCell(cell)]));
  expect(conflictsOf(compiled, () => 0)).toEqual(new Map());
  const pieces = [...compiled.values()].flatMap(({pieces}) => pieces);
  const known = new Set<string>([...libraryNames, showName, ...pieces.flatMap(({outputs}) => outputs)]);
  expect(pieces.flatMap(({inputs}) => inputs).filter((name) => !known.has(name))).toEqual([]);
  for (const {kind, text, name} of cells.filter(({kind}) => kind === "sql")) {
    const rows = await db.rows(text.replaceAll("${quarter}", "'2026Q3'"));
    expect([kind, name, rows.length > 0]).toEqual(["sql", name, true]);
  }
  for (const {text, attributes} of cells.filter(({kind}) => kind === "chart"))
    expect(text).toBe(chartCode(readChart(attributes)));
});
