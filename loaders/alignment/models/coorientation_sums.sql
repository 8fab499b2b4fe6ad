-- One row is quarter x holder x target x team x expectation x measure x field (* pools), with the sums over its
-- compared pairs from which every co-orientation figure follows.
SELECT
  quarter,
  holder,
  target,
  CASE WHEN grouping(team) = 1 THEN '*' ELSE team END AS team,
  CASE WHEN grouping(expectation) = 1 THEN '*' ELSE expectation END AS expectation,
  measure,
  field,
  count(*) AS n,
  count(DISTINCT respondent) AS n_respondents,
  sum(x) AS sum_x,
  sum(y) AS sum_y,
  sum(x * x) AS sum_xx,
  sum(y * y) AS sum_yy,
  sum(x * y) AS sum_xy,
  sum(abs(x - y)) AS sum_abs,
  count(*) FILTER (WHERE x = y) AS hit0,
  count(*) FILTER (WHERE abs(x - y) <= getvariable('tau')) AS hit1
FROM comparisons
GROUP BY
  quarter,
  holder,
  target,
  measure,
  field,
  GROUPING SETS ((team, expectation), (team), (expectation), ())
HAVING grouping(team) = 1 OR team IS NOT NULL
ORDER BY ALL;
