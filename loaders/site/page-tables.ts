import {readdirSync, readFileSync} from "node:fs";
import {join, sep} from "node:path";
import {views} from "../../src/views/index.js";
import type {TableName} from "../alignment/tables.js";

/** A page that is published, by its path within the site, and the tables that its views draw. */
export interface PageTables {
  page: string;
  tables: TableName[];
}

/** The tables of each published page of `src`; pages of the workspace, and such as draw none, are left out. */
export function pageTables(src: string): PageTables[] {
  return readdirSync(src, {recursive: true, encoding: "utf8"})
    .filter((path) => path.endsWith(".md") && !path.startsWith("workspace") && !path.startsWith("."))
    .sort()
    .map((path) => {
      const text = readFileSync(join(src, path), "utf8");
      const names = [...text.matchAll(/^```view (?<name>[\w-]+)/gm)].map(({groups}) => groups!.name!);
      const tables = names.flatMap((name) => views[name]?.needs ?? []);
      return {page: path.slice(0, -".md".length).split(sep).join("/"), tables: [...new Set(tables)]};
    })
    .filter(({tables}) => tables.length > 0);
}
