/** What Framework puts values into SQL with; the formatter must leave it as it is. */
const values = {custom: [{regex: String.raw`\$\{[^}]*\}`}]};

/**
 * SQL with keywords in upper case and a clause a line. Throws a sentence with line and column where the text is no SQL
 * that can be read.
 */
export async function formatSql(text: string): Promise<string> {
  const {format} = await import("sql-formatter");
  try {
    return format(text, {language: "duckdb", keywordCase: "upper", paramTypes: values});
  } catch (error) {
    const [, line, column] = /line (\d+) column (\d+)/.exec((error as Error).message) ?? [];
    throw new Error(
      `this SQL cannot be formatted${line ? `: it stops making sense at line ${line}, column ${column}` : ""}; nothing was changed`
    );
  }
}
