-- One row is a pattern of respondents over two successive quarters: how many of a direction and team have the same
-- pairs and pairs not understood in the one and in the other; 0 pairs where they took no part.
WITH
  respondents AS (
    SELECT
      quarters.position,
      pairs.quarter,
      pairs.holder,
      pairs.target,
      pairs.team,
      pairs.respondent,
      count(*) AS n,
      count(*) FILTER (WHERE pairs.class IN ('misread', 'not_known')) AS lenient
    FROM pairs
    JOIN warehouse.quarters AS quarters ON quarters.quarter = pairs.quarter
    WHERE pairs.class NOT IN ('excluded', 'no_clear_target')
    GROUP BY ALL
  ),
  successive AS (
    SELECT
      coalesce(later.position, earlier.position + 1) AS position,
      coalesce(later.holder, earlier.holder) AS holder,
      coalesce(later.target, earlier.target) AS target,
      coalesce(later.team, earlier.team) AS team,
      coalesce(earlier.n, 0) AS n_before,
      coalesce(earlier.lenient, 0) AS lenient_before,
      coalesce(later.n, 0) AS n_after,
      coalesce(later.lenient, 0) AS lenient_after
    FROM respondents AS earlier
    FULL JOIN respondents AS later
      ON later.position = earlier.position + 1
      AND later.holder = earlier.holder
      AND later.target = earlier.target
      AND later.team = earlier.team
      AND later.respondent = earlier.respondent
  )
SELECT
  quarters.quarter,
  successive.holder,
  successive.target,
  successive.team,
  successive.n_before,
  successive.lenient_before,
  successive.n_after,
  successive.lenient_after,
  count(*) AS count
FROM successive
JOIN warehouse.quarters AS quarters ON quarters.position = successive.position
WHERE successive.team IS NOT NULL
GROUP BY ALL
ORDER BY ALL;
