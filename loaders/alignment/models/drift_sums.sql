-- One row is two successive quarters x holder x target x team x expectation: matched pairs with an action, and how
-- many of the beliefs of the one quarter hit the target of the same or of the other; * pools.
SELECT
  from_quarter,
  to_quarter,
  holder,
  target,
  CASE WHEN grouping(team) = 1 THEN '*' ELSE team END AS team,
  CASE WHEN grouping(expectation) = 1 THEN '*' ELSE expectation END AS expectation,
  count(*) AS n,
  count(*) FILTER (WHERE belief_before = target_before) AS hit11,
  count(*) FILTER (WHERE belief_before = target_after) AS hit12,
  count(*) FILTER (WHERE belief_after = target_before) AS hit21,
  count(*) FILTER (WHERE belief_after = target_after) AS hit22
FROM matched_pairs
WHERE target_before IS NOT NULL
  AND target_after IS NOT NULL
GROUP BY from_quarter, to_quarter, holder, target, GROUPING SETS ((team, expectation), (team), (expectation), ())
HAVING grouping(team) = 1 OR team IS NOT NULL
ORDER BY ALL;
