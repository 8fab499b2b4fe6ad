-- One row is the level that a member of a group gives an expectation in a quarter: holders directly, people of whom it
-- is expected as their own view. It is what the two sides' weighing of the expectations is compared on.
SELECT
  answers.quarter,
  expectations.holder,
  expectations.target,
  CASE answers.perspective WHEN 'direct' THEN 'holder' ELSE 'target' END AS side,
  answers.respondent,
  answers.expectation,
  answers.level
FROM warehouse.answers AS answers
JOIN warehouse.expectations AS expectations ON expectations.expectation = answers.expectation
WHERE answers.perspective IN ('direct', 'own')
  AND answers.status = 'answered'
  AND answers.level IS NOT NULL
  AND NOT expectations.foil
ORDER BY ALL;
