import type {Table} from "apache-arrow";
import type {Variable} from "../editor/variables.js";
import type {Engine} from "../engine/engine.js";
import type {Cell} from "./cell.js";
import type {ChartTables} from "./chart-form.js";
import {libraryValues} from "./library.js";
import {libraryNames} from "./library-names.js";
import type {NotebookRuntime} from "./runtime.js";

/** What the names in a notebook stand for, for completion and for the forms of charts. */
export interface KnownNames {
  /** A cell shows a result under its name. */
  shown(name: string, table: Table): void;
  /** Names that cells may use: of each other, and the library's. */
  variables(runtime: NotebookRuntime): readonly Variable[];
  /** What a chart can draw: results by name, and the databases' tables. */
  chartTables: ChartTables;
}

export function createKnownNames(engine: Engine, cells: () => readonly Cell[]): KnownNames {
  const columns = new Map<string, readonly string[]>();
  return {
    shown(name, table) {
      columns.set(
        name,
        table.schema.fields.map((field) => field.name)
      );
    },
    variables: (runtime) => [
      ...[...runtime.names().keys()].map((name): Variable => {
        const own = columns.get(name) ?? null;
        return {name, kind: own ? "table" : "variable", columns: own, value: runtime.valueOf(name)};
      }),
      ...libraryNames.map(
        (name): Variable => ({name, kind: "library", columns: null, value: libraryValues[name]})
      )
    ],
    chartTables: {
      async list() {
        const known = new Map<string, readonly string[]>(
          cells().flatMap(({name}) => (name === null ? [] : [[name, columns.get(name) ?? []]]))
        );
        for (const {database, name, columns} of await engine.tables())
          known.set(
            `${database === "memory" ? "memory.main" : database}.${name}`,
            columns.map(({name}) => name)
          );
        return known;
      }
    }
  };
}
