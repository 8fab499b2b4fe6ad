-- One row is quarter x holder x target x perspective x team (* over all) x expectation (* over all): the people who
-- answered the open question, and the pairs of which they wrote. Foils are not counted.
WITH
  writers AS (
    SELECT DISTINCT
      quarter,
      holder,
      target,
      perspective,
      team,
      respondent
    FROM warehouse.statements
  )
SELECT
  writers.quarter,
  writers.holder,
  writers.target,
  writers.perspective,
  CASE WHEN grouping(writers.team) = 1 THEN '*' ELSE coalesce(writers.team, '') END AS team,
  CASE WHEN grouping(expectations.expectation) = 1 THEN '*' ELSE expectations.expectation END AS expectation,
  count(DISTINCT writers.respondent) AS n_respondents,
  count(*) AS n_pairs,
  count(said.known) AS mentioned,
  count(*) FILTER (WHERE said.action = expectations.action) AS same_action
FROM writers
JOIN warehouse.expectations AS expectations
  ON expectations.holder = writers.holder
  AND expectations.target = writers.target
  AND NOT expectations.foil
LEFT JOIN warehouse.unprompted_answers AS said
  ON said.quarter = writers.quarter
  AND said.respondent = writers.respondent
  AND said.perspective = writers.perspective
  AND said.expectation = expectations.expectation
GROUP BY
  writers.quarter,
  writers.holder,
  writers.target,
  writers.perspective,
  GROUPING SETS (
    (writers.team, expectations.expectation),
    (writers.team),
    (expectations.expectation),
    ()
  )
ORDER BY ALL;
