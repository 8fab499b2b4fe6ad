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
-- Whoever permutes people in this order gets the same figures under any key of the pseudonyms: people come by what they
-- said, not by what they are called.
ORDER BY
  answers.quarter,
  holder,
  target,
  side,
  string_agg(answers.perspective || ' ' || answers.expectation || ' ' || answers.level, ', '
    ORDER BY answers.expectation, answers.perspective
  ) OVER (PARTITION BY answers.quarter, answers.respondent),
  answers.respondent,
  answers.expectation;
