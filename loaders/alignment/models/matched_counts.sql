-- One row is two successive quarters x holder x target x team x expectation x pattern: how many respondents have these
-- matched pairs and misses in both; * pools over expectations. Rows over all teams follow from those of the teams.
WITH
  respondents AS (
    SELECT
      from_quarter,
      to_quarter,
      holder,
      target,
      team,
      CASE WHEN grouping(expectation) = 1 THEN '*' ELSE expectation END AS expectation,
      respondent,
      count(*) AS n,
      sum(missed_before) AS before,
      sum(missed_after) AS after
    FROM matched_pairs
    GROUP BY from_quarter, to_quarter, holder, target, team, respondent, GROUPING SETS ((expectation), ())
  )
SELECT
  from_quarter,
  to_quarter,
  holder,
  target,
  team,
  expectation,
  n,
  before,
  after,
  count(*) AS count
FROM respondents
GROUP BY ALL
ORDER BY ALL;
