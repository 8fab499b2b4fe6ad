import {type Cell, newCell} from "../../src/workspace/notebook/cell.js";
import {titleOf} from "../../src/workspace/notebook/notebook.js";
import {readNotebook} from "../../src/workspace/notebook/read-notebook.js";
import {writeNotebook} from "../../src/workspace/notebook/write-notebook.js";
import {choicesQueries, filledQuery, namesIn, queryValuesOf} from "./query-values.js";
import {inputsOf, reasonsOf} from "./reasons.js";
import {statisticsModule} from "./statistics-module.js";

/** A page of the site made of a notebook, and the queries that its build runs. */
export interface NotebookPage {
  title: string;
  page: string;
  /** By the name of their result. What a person chooses is a named parameter: `$quarter`. */
  queries: Readonly<Record<string, string>>;
  /** By the name of a parameter: a query whose first column is all that may be chosen. */
  choices: Readonly<Record<string, string>>;
}

/** Why a notebook cannot be published, a sentence a cell. */
export class NotPublishable extends Error {
  constructor(readonly reasons: readonly string[]) {
    super(reasons.join("\n"));
    this.name = "NotPublishable";
  }
}

/** A page's first cells where one of the others needs them. */
const importStatistics = newCell("javascript", `import * as alignment from "npm:${statisticsModule}";`);
const importChoice = newCell("javascript", 'import {resultFor} from "./browser/result-for.js";');

/**
 * Makes a page of a notebook. Its queries run when the site is built, over what is published alone, once for each of a
 * person's choices; prose and JavaScript are the page's as they are. Throws `NotPublishable`, which names every cell that
 * reads what may not be published.
 */
export function pageFromNotebook(name: string, text: string): NotebookPage {
  const notebook = readNotebook(text);
  const values = queryValuesOf(notebook.cells);
  const reasons = notebook.cells.flatMap((cell, i) => reasonsOf(cell, i + 1, notebook.cells, values));
  if (reasons.length > 0) throw new NotPublishable(reasons);
  const queries: Record<string, string> = {};
  const chosen = new Set<string>();
  const cells = notebook.cells.map((cell): Cell => {
    if (cell.kind !== "sql") return cell;
    const result = cell.name ?? `result_${Object.keys(queries).length + 1}`;
    queries[result] = filledQuery(cell.text, values);
    const names = namesIn(cell.text).filter((name) => !values.constants.has(name));
    for (const name of names) chosen.add(name);
    const file = `FileAttachment("./data/notebook/${name}/${result}.arrow").arrow()`;
    const table = names.length > 0 ? `resultFor({${names.join(", ")}}, await ${file})` : file;
    const shown = `Inputs.table(${names.length > 0 ? "" : "await "}${table}, {select: false})`;
    return {
      ...cell,
      kind: "javascript",
      name: null,
      attributes: "",
      text: cell.name === null ? `display(${shown});` : `const ${result} = ${table};`
    };
  });
  const title = titleOf(notebook) ?? name;
  const needsStatistics = notebook.cells.some((cell) => inputsOf(cell).includes("alignment"));
  const page = writeNotebook({
    ...notebook,
    head: `---\ntitle: ${JSON.stringify(title)}\n---\n\n`,
    cells: [
      ...(needsStatistics ? [importStatistics] : []),
      ...(chosen.size > 0 ? [importChoice] : []),
      ...cells
    ]
  });
  return {title, page, queries, choices: choicesQueries([...chosen], notebook.cells, values)};
}
