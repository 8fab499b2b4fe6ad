-- One row is quarter x holder x target x team x expectation or theme, with its pairs counted by class;
-- * pools over teams, expectations or themes. Group members without a team are pooled only.
SELECT
  quarter,
  holder,
  target,
  CASE WHEN grouping(team) = 1 THEN '*' ELSE team END AS team,
  CASE WHEN grouping(expectation) = 1 THEN '*' ELSE expectation END AS expectation,
  CASE WHEN grouping(theme) = 1 THEN '*' ELSE theme END AS theme,
  count(DISTINCT respondent) FILTER (WHERE class NOT IN ('excluded', 'no_clear_target')) AS n_respondents,
  count(*) FILTER (WHERE class NOT IN ('excluded', 'no_clear_target')) AS n_pairs,
  count(*) FILTER (WHERE class = 'fully') AS fully,
  count(*) FILTER (WHERE class = 'partly') AS partly,
  count(*) FILTER (WHERE class = 'misread') AS misread,
  count(*) FILTER (WHERE class = 'not_known') AS not_known,
  count(*) FILTER (WHERE class IN ('excluded', 'no_clear_target')) AS excluded,
  count(*) FILTER (WHERE class = 'no_clear_target') AS no_clear_target,
  count(*) FILTER (WHERE uses_all_holders) AS used_all_holders,
  count(*) FILTER (WHERE known = 'yes' AND class <> 'excluded') AS said_known,
  count(*) FILTER (WHERE class <> 'excluded') AS asked_known
FROM pairs
GROUP BY
  quarter,
  holder,
  target,
  GROUPING SETS (
    (team, expectation),
    (team, theme),
    (team),
    (expectation),
    (theme),
    ()
  )
HAVING grouping(team) = 1 OR team IS NOT NULL
ORDER BY ALL;
