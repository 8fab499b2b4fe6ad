import {transpileTag} from "@observablehq/framework/dist/tag.js";
import {QueryError} from "../engine/query-error.js";
import {literal} from "../engine/sql-text.js";
import {CodeError} from "./compile.js";

/** What a SQL cell's code calls with its result, which shows it. */
export const showName = "__plumblineShow";

/** A SQL cell as JavaScript, as Framework writes it but that every result is shown. Throws a `CodeError`. */
export function sqlCode(text: string, name: string | null): string {
  if (name !== null && !/^(?:[\p{ID_Start}$_][\p{ID_Continue}$]*|[[{].*[\]}])$/u.test(name))
    throw new CodeError({
      message: `found the name ${name}, expected a name as a variable has it`,
      line: null,
      column: null
    });
  const shown = `await ${showName}(await ${template(text)})`;
  return name === null ? `${shown};` : `const ${name} = ${shown};`;
}

function template(text: string): string {
  try {
    return transpileTag(text, "sql", true);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const {line, column} = (error as SyntaxError & {loc?: {line: number; column: number}}).loc ?? {};
    throw new CodeError({
      message: `within \${…}: ${error.message.replace(/ \(\d+:\d+\)$/, "")}`,
      line: line ?? null,
      column: column === undefined ? null : column + 1
    });
  }
}

/** A query as it is run, from a template's texts and values, and where its places stand in the cell. */
export interface FilledSql {
  sql: string;
  /** The error as the cell's own text shows it. */
  inCell(error: QueryError): QueryError;
}

/** Fills values into a query as literals. Throws where SQL knows no such value. */
export function fillSql(strings: readonly string[], values: readonly unknown[]): FilledSql {
  const literals = values.map(literal);
  const sql = strings.reduce((before, text, i) => `${before}${literals[i - 1]}${text}`);
  return {
    sql,
    inCell({message, line, column}) {
      if (line === null || column === null || values.length === 0)
        return new QueryError(message, line, column);
      // A place in the first text is the same in the cell; values have no line ends, so lines are the same anywhere.
      const lineStart = sql
        .split("\n")
        .slice(0, line - 1)
        .reduce((length, text) => length + text.length + 1, 0);
      const at = lineStart + column - 1;
      return at < strings[0]!.length
        ? new QueryError(message, line, column)
        : new QueryError(message, line, null);
    }
  };
}
