import type {TableInfo} from "../engine/engine.js";

/** A table's path in the workspace: `warehouse.answers`. */
export function pathOfTable({database, name}: Pick<TableInfo, "database" | "name">): string {
  return `${database}.${name}`;
}

/** What a database is called where tables are listed. */
export function databaseTitle(database: string): string {
  const titles: Record<string, string> = {
    warehouse: "warehouse: answers as they were read",
    analysis: "analysis: every figure, nothing hidden",
    memory: "memory: dropped files and tables made by cells"
  };
  return titles[database] ?? database;
}
