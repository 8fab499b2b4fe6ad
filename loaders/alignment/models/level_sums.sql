-- One row is quarter x group x perspective x expectation x team: how many answered a level, with its sum and sum of
-- squares. People without a team have a row of their own, with team null.
SELECT
  answers.quarter,
  answers."group",
  answers.perspective,
  answers.expectation,
  answers.team,
  count(*) AS n,
  sum(answers.level) AS sum,
  sum(answers.level * answers.level) AS sum_of_squares
FROM warehouse.answers AS answers
JOIN warehouse.expectations AS expectations ON expectations.expectation = answers.expectation
WHERE answers.status = 'answered'
  AND answers.level IS NOT NULL
  AND answers.perspective IN ('direct', 'own', 'meta', 'reverse_meta')
  AND NOT expectations.foil
GROUP BY ALL
ORDER BY ALL;
