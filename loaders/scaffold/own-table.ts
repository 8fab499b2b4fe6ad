import {access} from "node:fs/promises";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {tableIn} from "../own-tables/declared.js";
import {BadName, checkName} from "./name.js";
import type {ChartedTable} from "./new-page.js";

/** What a page needs to know of the table that loaders/tables/NAME.ts declares. Throws BadName where it does not. */
export async function ownTable(project: string, named: string): Promise<ChartedTable> {
  const name = named.replaceAll("_", "-");
  checkName("table", name);
  const loader = `loaders/tables/${name}.ts`;
  await access(join(project, loader)).catch(() => {
    throw new BadName(
      `there is no table ${named}: found no ${loader}; "npx plumbline new loader ${name}" writes one`
    );
  });
  const {table, problem} = tableIn(await import(pathToFileURL(join(project, loader)).href), loader);
  if (table === null) throw new BadName(`${loader}: found ${problem.found}, expected ${problem.expected}`);
  const {keys = [], figures = {}} = table.published || {};
  // A mean or a share compares teams of different sizes; a sum does not.
  const [figure] = [
    ...Object.keys(figures).filter((column) => figures[column] !== "sum"),
    ...Object.keys(figures)
  ];
  return {name: table.name, keys, figure: figure ?? ""};
}
