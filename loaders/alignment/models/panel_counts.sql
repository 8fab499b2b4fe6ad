-- One row is two successive quarters x holder x target x team x expectation x part (stayed, left, joined) x pattern: how
-- many respondents have these pairs and misses in the first quarter, 0 where they joined after it; * pools. Who left
-- counts in the team of the first quarter, everybody else in that of the second.
WITH
  scores AS (
    SELECT
      quarters.position,
      pairs.quarter,
      pairs.holder,
      pairs.target,
      pairs.team,
      CASE WHEN grouping(pairs.expectation) = 1 THEN '*' ELSE pairs.expectation END AS expectation,
      pairs.respondent,
      count(*) AS n,
      count(*) FILTER (WHERE pairs.class IN ('misread', 'not_known')) AS missed
    FROM pairs
    JOIN warehouse.quarters AS quarters ON quarters.quarter = pairs.quarter
    WHERE pairs.class NOT IN ('excluded', 'no_clear_target')
    GROUP BY
      quarters.position,
      pairs.quarter,
      pairs.holder,
      pairs.target,
      pairs.team,
      pairs.respondent,
      GROUPING SETS ((pairs.expectation), ())
  ),
  panel AS (
    SELECT
      coalesce(earlier.position, later.position - 1) AS position,
      coalesce(later.holder, earlier.holder) AS holder,
      coalesce(later.target, earlier.target) AS target,
      coalesce(later.team, earlier.team) AS team,
      coalesce(later.expectation, earlier.expectation) AS expectation,
      CASE
        WHEN earlier.respondent IS NULL THEN 'joined'
        WHEN later.respondent IS NULL THEN 'left'
        ELSE 'stayed'
      END AS part,
      coalesce(earlier.n, 0) AS n,
      coalesce(earlier.missed, 0) AS missed
    FROM scores AS earlier
    FULL JOIN scores AS later
      ON later.position = earlier.position + 1
      AND later.holder = earlier.holder
      AND later.target = earlier.target
      AND later.expectation = earlier.expectation
      AND later.respondent = earlier.respondent
  )
SELECT
  before.quarter AS from_quarter,
  after.quarter AS to_quarter,
  panel.holder,
  panel.target,
  CASE WHEN grouping(panel.team) = 1 THEN '*' ELSE panel.team END AS team,
  panel.expectation,
  panel.part,
  panel.n,
  panel.missed,
  count(*) AS count
FROM panel
JOIN warehouse.quarters AS before ON before.position = panel.position
JOIN warehouse.quarters AS after ON after.position = panel.position + 1
GROUP BY
  before.quarter,
  after.quarter,
  panel.holder,
  panel.target,
  panel.expectation,
  panel.part,
  panel.n,
  panel.missed,
  GROUPING SETS ((panel.team), ())
HAVING grouping(panel.team) = 1 OR panel.team IS NOT NULL
ORDER BY ALL;
