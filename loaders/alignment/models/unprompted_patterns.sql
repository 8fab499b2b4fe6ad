-- One row is a pattern of people who answered an open question: how many of a quarter, direction and perspective could
-- have mentioned n expectations and mentioned x.
WITH
  people AS (
    SELECT
      writers.quarter,
      writers.holder,
      writers.target,
      writers.perspective,
      writers.respondent,
      count(DISTINCT expectations.expectation) AS n,
      count(DISTINCT said.expectation) AS x
    FROM warehouse.statements AS writers
    JOIN warehouse.expectations AS expectations
      ON expectations.holder = writers.holder
      AND expectations.target = writers.target
      AND NOT expectations.foil
    LEFT JOIN warehouse.unprompted_answers AS said
      ON said.quarter = writers.quarter
      AND said.respondent = writers.respondent
      AND said.perspective = writers.perspective
      AND said.expectation = expectations.expectation
    GROUP BY writers.quarter, writers.holder, writers.target, writers.perspective, writers.respondent
  )
SELECT
  quarter,
  holder,
  target,
  perspective,
  n,
  x,
  count(*) AS count
FROM people
GROUP BY ALL
ORDER BY ALL;
