import {literal} from "../../src/workspace/engine/sql-text.js";
import {type Cell, newCell} from "../../src/workspace/notebook/cell.js";
import {CodeError} from "../../src/workspace/notebook/compile.js";
import {compileCell} from "../../src/workspace/notebook/compile-cell.js";
import {libraryNames} from "../../src/workspace/notebook/library-names.js";
import {type Notebook, titleOf} from "../../src/workspace/notebook/notebook.js";
import {readNotebook} from "../../src/workspace/notebook/read-notebook.js";
import {showName} from "../../src/workspace/notebook/sql-cell.js";
import {writeNotebook} from "../../src/workspace/notebook/write-notebook.js";
import {constantsOf} from "./constants.js";
import {publishedTables} from "./published-tables.js";
import {statisticsModule} from "./statistics-module.js";
import {tablesRead} from "./tables-read.js";

/** A page of the site made of a notebook, and the queries that its build runs, by the name of their result. */
export interface NotebookPage {
  title: string;
  page: string;
  queries: Readonly<Record<string, string>>;
}

/** Why a notebook cannot be published, a sentence a cell. */
export class NotPublishable extends Error {
  constructor(readonly reasons: readonly string[]) {
    super(reasons.join("\n"));
    this.name = "NotPublishable";
  }
}

/** Table functions that read nothing. */
const harmless = new Set(["range()", "generate_series()", "unnest()"]);

/** What a cell has in scope in the workspace and not on a published page, and what to do instead. */
const notOnPages: Record<string, string> = {
  sql: "runs SQL from JavaScript: give the query a SQL cell with a name, and use that"
};

/** A page's first cell where one of the others uses the statistics. */
const importStatistics = newCell("javascript", `import * as alignment from "npm:${statisticsModule}";`);

/**
 * Makes a page of a notebook. Its queries run when the site is built, over what is published alone; prose and JavaScript
 * are the page's as they are. Throws `NotPublishable`, which names every cell that reads what may not be published.
 */
export function pageFromNotebook(name: string, text: string): NotebookPage {
  const notebook = readNotebook(text);
  const constants = constantsOf(notebook.cells);
  const reasons = notebook.cells.flatMap((cell, i) => reasonsOf(cell, i + 1, notebook, constants));
  if (reasons.length > 0) throw new NotPublishable(reasons);
  const queries: Record<string, string> = {};
  const cells = notebook.cells.map((cell): Cell => {
    if (cell.kind !== "sql") return cell;
    const result = cell.name ?? `result_${Object.keys(queries).length + 1}`;
    queries[result] = cell.text.replace(placeholder, (_, name: string) => literal(constants.get(name)));
    const file = `FileAttachment("./data/notebook/${name}/${result}.arrow").arrow()`;
    const shown = `Inputs.table(await ${file}, {select: false})`;
    return {
      ...cell,
      kind: "javascript",
      name: null,
      attributes: "",
      text: cell.name === null ? `display(${shown});` : `const ${result} = ${file};`
    };
  });
  const title = titleOf(notebook) ?? name;
  const needsStatistics = notebook.cells.some((cell) => inputsOf(cell).includes("alignment"));
  const page = writeNotebook({
    ...notebook,
    head: `---\ntitle: ${JSON.stringify(title)}\n---\n\n`,
    cells: needsStatistics ? [importStatistics, ...cells] : cells
  });
  return {title, page, queries};
}

/** A value of another cell within a query. */
const placeholder = /\$\{\s*([\p{ID_Start}$_][\p{ID_Continue}$]*)\s*\}/gu;

function inputsOf(cell: Cell): readonly string[] {
  return compileCell(cell).pieces.flatMap((piece) => piece.inputs);
}

function reasonsOf(
  cell: Cell,
  place: number,
  {cells}: Notebook,
  constants: ReadonlyMap<string, unknown>
): string[] {
  const called = `cell ${place}${cell.name === null ? "" : ` (${cell.name})`}`;
  let inputs: readonly string[];
  try {
    inputs = inputsOf(cell);
  } catch (error) {
    if (!(error instanceof CodeError)) throw error;
    return [`${called} cannot run: ${error.problem.message}`];
  }
  if (/\bfrom\s*["'][^"']*alignment\.js["']/.test(cell.text) && cell.kind === "javascript")
    return [
      `${called} imports alignment.js, which a page has not: leave the import out, alignment is there without`
    ];
  if (cell.kind !== "sql") return inputs.flatMap((input) => reasonForInput(input, called, cells));
  const values = inputs.filter((input) => input !== showName && input !== "sql" && !constants.has(input));
  const isComputed = cell.text.replace(placeholder, "").includes("${");
  return [
    ...(values.length > 0
      ? [
          `${called} takes ${values.join(", ")} from other cells: a published page runs its queries when it is built, so only what a cell writes out, such as const quarter = "2026Q1", can be filled in. Query all rows and filter them in JavaScript`
        ]
      : isComputed
        ? [
            `${called} computes within \${…}: a published page runs its queries when it is built, so only the name of what a cell writes out can stand there`
          ]
        : []),
    ...(cell.name !== null && !/^\w+$/.test(cell.name)
      ? [`${called} takes its result apart by name: give it one name, and take it apart in JavaScript`]
      : []),
    ...tablesRead(cell.text).flatMap(({database, table}) => reasonForTable(database, table, called))
  ];
}

function reasonForInput(input: string, called: string, cells: readonly Cell[]): string[] {
  const reason = notOnPages[input];
  if (reason !== undefined) return [`${called} ${reason}`];
  const isKnown = input.startsWith("__library") || (libraryNames as readonly string[]).includes(input);
  if (isKnown || cells.some((cell) => defines(cell, input))) return [];
  return [`${called} uses ${input}, which no cell defines`];
}

function defines(cell: Cell, name: string): boolean {
  try {
    return compileCell(cell).pieces.some(({outputs}) => outputs.includes(name));
  } catch {
    return false;
  }
}

function reasonForTable(database: string | null, table: string, called: string): string[] {
  if (table.endsWith("()"))
    return harmless.has(table)
      ? []
      : [`${called} reads ${table}: a published page reads published tables alone`];
  if (database === "analysis" && publishedTables.includes(table)) return [];
  const full = database === null ? table : `${database}.${table}`;
  if (database === "warehouse")
    return [`${called} reads ${full}, which holds single answers or people and is never published`];
  return [
    `${called} reads ${full}, which is not published, expected one of ${publishedTables.map((name) => `analysis.${name}`).join(", ")}`
  ];
}
