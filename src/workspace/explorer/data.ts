import {emptySchema, readSchema, type Schema} from "../editor/schema.js";
import type {Engine} from "../engine/engine.js";
import {createSignal, type Signal} from "../signal.js";

/** What the workspace knows of DuckDB's tables: read when first asked, and again when told that something changed. */
export interface Data {
  /** The tables, functions and keywords; reads them if nobody has. */
  schema(): Promise<Schema>;
  /** What is known by now, without asking. */
  known(): Schema;
  /** Reads everything anew. */
  refresh(): Promise<Schema>;
  changed: Signal<Schema>;
}

/** Statements after which there may be other tables. */
const makesTables = /^\s*(?:create|drop|alter|attach|detach|insert|delete|update|copy|import)\b/i;

export function createData(engine: Engine): Data {
  let known = emptySchema;
  let reading: Promise<Schema> | null = null;
  const changed = createSignal<Schema>();
  const refresh = () => {
    reading = readSchema(engine).then(
      (schema) => {
        known = schema;
        changed.emit(schema);
        return schema;
      },
      (error) => {
        reading = null;
        throw error;
      }
    );
    return reading;
  };
  engine.onQuery(({sql, error}) => {
    if (reading !== null && error === null && makesTables.test(sql)) void refresh().catch(() => {});
  });
  return {schema: () => reading ?? refresh(), known: () => known, refresh, changed};
}
