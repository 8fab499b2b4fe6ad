-- One row is quarter x holder x target x team x expectation (* pools), with the pairs in each of the four states: two
-- views agree where the actions are the same and levels, if both are given, lie within tau. Source: method.md 1.3.
WITH
  judged AS (
    SELECT
      quarter,
      holder,
      target,
      team,
      expectation,
      respondent,
      own_action IS NOT DISTINCT FROM target_action
        AND coalesce(abs(own_level - target_level) <= getvariable('tau'), true) AS agree,
      meta_action IS NOT DISTINCT FROM own_action
        AND coalesce(abs(meta_level - own_level) <= getvariable('tau'), true) AS perceived
    FROM beliefs
    WHERE has_clear_target
      AND NOT foil
      AND known = 'yes'
      AND meta_status = 'answered'
      AND (own_action IS NOT NULL OR own_level IS NOT NULL)
      AND (meta_action IS NOT NULL OR meta_level IS NOT NULL)
  )
SELECT
  quarter,
  holder,
  target,
  CASE WHEN grouping(team) = 1 THEN '*' ELSE team END AS team,
  CASE WHEN grouping(expectation) = 1 THEN '*' ELSE expectation END AS expectation,
  count(*) AS n,
  count(DISTINCT respondent) AS n_respondents,
  count(*) FILTER (WHERE agree AND perceived) AS true_consensus,
  count(*) FILTER (WHERE agree AND NOT perceived) AS false_conflict,
  count(*) FILTER (WHERE NOT agree AND perceived) AS false_consensus,
  count(*) FILTER (WHERE NOT agree AND NOT perceived) AS open_disagreement
FROM judged
GROUP BY
  quarter,
  holder,
  target,
  GROUPING SETS ((team, expectation), (team), (expectation), ())
HAVING grouping(team) = 1 OR team IS NOT NULL
ORDER BY ALL;
