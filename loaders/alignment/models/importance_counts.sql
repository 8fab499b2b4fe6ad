-- One row is quarter x expectation: the codebook's importance, and the mean level that its holders give it.
SELECT
  answers.quarter,
  answers.expectation,
  any_value(expectations.importance) AS codebook_importance,
  avg(answers.level) AS mean_level,
  count(answers.level) AS n_levels
FROM warehouse.answers AS answers
JOIN warehouse.expectations AS expectations ON expectations.expectation = answers.expectation
WHERE answers.perspective = 'direct'
  AND answers.status = 'answered'
  AND NOT expectations.foil
GROUP BY answers.quarter, answers.expectation
ORDER BY ALL;
