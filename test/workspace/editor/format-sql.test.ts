import {expect, test} from "vitest";
import {formatSql} from "../../../src/workspace/editor/format-sql.js";

test("DuckDB's own words are formatted, and a page's values stay as they are", async () => {
  expect(
    await formatSql(
      `from warehouse.answers a select a."group", count(*)::int n where team = \${team} group by all qualify n > 2`
    )
  ).toBe(`FROM
  warehouse.answers a
SELECT
  a."group",
  count(*)::int n
WHERE
  team = \${team}
GROUP BY ALL
QUALIFY
  n > 2`);
});

test("what is no SQL is refused with the place", async () => {
  await expect(formatSql("SELECT\n  count(*")).rejects.toThrow(
    /cannot be formatted: .* line 2, column \d+; nothing was changed/
  );
});
