-- One row is quarter x group x other x team: members of a group who took part, those who were shown the question what
-- they expect of the other group, and those who named at least one expectation; * pools over teams.
WITH
  part AS (
    SELECT DISTINCT quarter, "group", team, respondent
    FROM warehouse.answers
    WHERE status IN ('answered', 'dont_know')
  ),
  shown AS (
    SELECT
      answers.quarter,
      answers.respondent,
      expectations.holder,
      expectations.target,
      bool_or(answers.status = 'answered' AND answers.action IS NOT NULL AND answers.action <> 'dont_know') AS gave
    FROM warehouse.answers AS answers
    JOIN warehouse.expectations AS expectations ON expectations.expectation = answers.expectation
    WHERE answers.perspective = 'direct'
      AND answers.status <> 'not_shown'
      AND NOT expectations.foil
    GROUP BY answers.quarter, answers.respondent, expectations.holder, expectations.target
  ),
  directions AS (
    SELECT DISTINCT holder, target
    FROM warehouse.expectations
    WHERE NOT foil
  )
SELECT
  part.quarter,
  part."group",
  directions.holder AS other,
  CASE WHEN grouping(part.team) = 1 THEN '*' ELSE part.team END AS team,
  count(*) AS respondents,
  count(shown.respondent) AS asked,
  count(*) FILTER (WHERE shown.gave) AS gave
FROM part
JOIN directions ON directions.target = part."group"
LEFT JOIN shown
  ON shown.quarter = part.quarter
  AND shown.respondent = part.respondent
  AND shown.holder = part."group"
  AND shown.target = directions.holder
GROUP BY part.quarter, part."group", directions.holder, GROUPING SETS ((part.team), ())
HAVING grouping(part.team) = 1 OR part.team IS NOT NULL
ORDER BY ALL;
