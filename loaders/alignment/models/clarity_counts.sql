-- One row is quarter x holder x target x team (* over all): people of the target group who know of an expectation, and
-- those answers that say it is clear to them, with the respondents behind them.
SELECT
  quarter,
  holder,
  target,
  CASE WHEN grouping(team) = 1 THEN '*' ELSE team END AS team,
  count(*) AS n,
  count(*) FILTER (WHERE clear_to_me = 'yes') AS clear,
  count(DISTINCT respondent) AS n_respondents
FROM beliefs
WHERE NOT foil AND clear_to_me IS NOT NULL
GROUP BY GROUPING SETS ((quarter, holder, target, team), (quarter, holder, target))
HAVING grouping(team) = 1 OR team IS NOT NULL
ORDER BY ALL;
