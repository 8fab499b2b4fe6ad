-- One row is quarter x group x team x expectation x perspective x field x option, with its answers; * pools over teams.
WITH
  options AS (
    SELECT
      answers.quarter,
      answers."group",
      answers.team,
      answers.expectation,
      answers.perspective,
      unnest([
        {field: 'level', option: CAST(answers.level AS VARCHAR)},
        {field: 'action', option: nullif(answers.action, 'dont_know')}
      ]) AS given
    FROM warehouse.answers AS answers
    JOIN warehouse.expectations AS expectations ON expectations.expectation = answers.expectation
    WHERE answers.status = 'answered'
      AND answers.perspective IN ('direct', 'own', 'meta', 'reverse_meta')
      AND NOT expectations.foil
  )
SELECT
  quarter,
  "group",
  CASE WHEN grouping(team) = 1 THEN '*' ELSE team END AS team,
  expectation,
  perspective,
  given.field AS field,
  given.option AS option,
  count(*) AS n
FROM options
WHERE given.option IS NOT NULL
GROUP BY
  quarter,
  "group",
  expectation,
  perspective,
  given.field,
  given.option,
  GROUPING SETS ((team), ())
HAVING grouping(team) = 1 OR team IS NOT NULL
ORDER BY ALL;
