-- One row is quarter x holder x target x team (* over all): what share of the target group the holders think knows
-- their expectations.
SELECT
  answers.quarter,
  expectations.holder,
  expectations.target,
  CASE WHEN grouping(answers.team) = 1 THEN '*' ELSE answers.team END AS team,
  count(*) AS n,
  -- In one order, so that the last digit is the same on every run.
  sum(answers.share_known ORDER BY answers.share_known) AS share_sum,
  count(DISTINCT answers.respondent) AS n_respondents
FROM warehouse.answers AS answers
JOIN warehouse.expectations AS expectations ON expectations.expectation = answers.expectation
WHERE answers.perspective = 'calibration'
  AND answers.share_known IS NOT NULL
  AND NOT expectations.foil
GROUP BY
  answers.quarter,
  expectations.holder,
  expectations.target,
  GROUPING SETS ((answers.team), ())
HAVING grouping(answers.team) = 1 OR answers.team IS NOT NULL
ORDER BY ALL;
