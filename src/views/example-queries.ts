import type {MessageKey} from "../language/english.js";
import {literal} from "../workspace/engine/sql-text.js";
import type {Page} from "./view.js";

export interface ExampleQuery {
  label: MessageKey;
  sql: string;
}

/** Questions to begin with, about the report's own direction and last quarter. */
export function exampleQueries({report}: Pick<Page, "report">): ExampleQuery[] {
  const {holder, target} = report.engagement.headline;
  const quarter = literal(report.quarters.at(-1)!.id);
  const way = `holder = ${literal(holder)} AND target = ${literal(target)}`;
  const first = report.expectations.find((each) => !each.isFoil && each.holder === holder);
  return [
    {
      label: "explore.widest",
      sql: `SELECT statement, round(100 * gap_lenient) AS missed, n_respondents AS people, flag
FROM understanding
JOIN expectations ON expectations.id = understanding.expectation
WHERE quarter = ${quarter} AND team = '*'
  AND understanding.${way.replace("target", "understanding.target")}
ORDER BY gap_lenient DESC NULLS LAST`
    },
    {
      label: "explore.teams",
      sql: `PIVOT (
  SELECT team, quarter, round(100 * gap_lenient) AS missed
  FROM understanding
  WHERE expectation = '*' AND team <> '*'
    AND ${way}
) ON quarter IN (${report.quarters.map(({id}) => literal(id)).join(", ")}) USING first(missed)
ORDER BY team`
    },
    {
      label: "explore.course",
      sql: `SELECT quarter, round(100 * gap_lenient) AS missed, round(100 * ci_low) AS low, round(100 * ci_high) AS high
FROM understanding
WHERE team = '*' AND expectation = ${literal(first?.id ?? "*")}
  AND ${way}
ORDER BY quarter`
    },
    {
      label: "explore.answered",
      sql: `SELECT quarter, "group", invited, answered, round(100 * rate) AS percent
FROM participation
WHERE team = '*'
ORDER BY ALL`
    },
    {
      label: "explore.hidden",
      sql: `SELECT quarter, holder, target, count(*) AS figures,
  count(*) FILTER (flag LIKE '%hidden%') AS hidden
FROM understanding
GROUP BY ALL
ORDER BY ALL`
    }
  ];
}
