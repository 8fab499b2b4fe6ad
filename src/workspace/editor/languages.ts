import {javascript, javascriptLanguage, localCompletionSource} from "@codemirror/lang-javascript";
import {markdown} from "@codemirror/lang-markdown";
import {PostgreSQL, SQLDialect} from "@codemirror/lang-sql";
import type {Extension} from "@codemirror/state";
import {completeJavaScript} from "./javascript-completion.js";
import type {Schema} from "./schema.js";
import {completeSql} from "./sql-completion.js";
import type {Variable} from "./variables.js";

export type Language = "sql" | "javascript" | "markdown";

/** What completion knows. */
export interface Completions {
  /** What SQL can name; it is asked when a person first types SQL. */
  schema(): Promise<Schema>;
  /** What cells of the notebook can name. */
  variables(): readonly Variable[];
}

const duckdb = SQLDialect.define({
  ...PostgreSQL.spec,
  keywords: `${PostgreSQL.spec.keywords} qualify pivot unpivot summarize describe exclude replace asof positional anti semi sample glob macro install load pragma attach detach recursive lateral columns`,
  types: `${PostgreSQL.spec.types} hugeint uhugeint ubigint uinteger usmallint utinyint tinyint double blob struct map list union`
});

/** The language's grammar, colours and completion. */
export function languageOf(language: Language, {schema, variables}: Completions): Extension {
  if (language === "markdown") return markdown();
  if (language === "sql")
    return [duckdb.language, duckdb.language.data.of({autocomplete: completeSql(schema, variables)})];
  return [
    javascript(),
    javascriptLanguage.data.of({autocomplete: localCompletionSource}),
    javascriptLanguage.data.of({autocomplete: completeJavaScript(variables)})
  ];
}
