-- One row is a pattern of respondents: how many respondents of a quarter, direction, team and theme (* over all) have
-- the same number of pairs, of pairs not understood (lenient) and of pairs not fully understood (strict).
WITH
  respondents AS (
    SELECT
      quarter,
      holder,
      target,
      team,
      CASE WHEN grouping(theme) = 1 THEN '*' ELSE theme END AS theme,
      respondent,
      count(*) AS n,
      count(*) FILTER (WHERE class IN ('misread', 'not_known')) AS lenient,
      count(*) FILTER (WHERE class <> 'fully') AS strict
    FROM pairs
    WHERE class NOT IN ('excluded', 'no_clear_target')
    GROUP BY GROUPING SETS ((quarter, holder, target, team, respondent, theme), (quarter, holder, target, team, respondent))
  )
SELECT
  quarter,
  holder,
  target,
  coalesce(team, '*') AS team,
  theme,
  n,
  lenient,
  strict,
  count(*) AS count
FROM respondents
GROUP BY quarter, holder, target, team, theme, n, lenient, strict
ORDER BY ALL;
