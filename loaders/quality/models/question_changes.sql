-- One row is a question (an expectation from a perspective) that is new, vanished or reworded against the quarter before.
WITH
  asked AS (
    SELECT DISTINCT
      quarters.position,
      answers.expectation,
      answers.perspective
    FROM answers
    JOIN quarters ON quarters.quarter = answers.quarter
    WHERE answers.status <> 'not_shown'
  ),
  steps AS (
    SELECT
      later.quarter,
      later.position
    FROM quarters AS later
    WHERE later.position IN (SELECT position FROM asked)
      AND later.position - 1 IN (SELECT position FROM asked)
  ),
  worded AS (
    SELECT
      quarters.position,
      wordings.expectation,
      wordings.statement
    FROM wordings
    LEFT JOIN quarters AS since ON since.quarter = wordings.first_quarter
    LEFT JOIN quarters AS until ON until.quarter = wordings.last_quarter
    JOIN quarters ON quarters.position BETWEEN coalesce(since.position, 0) AND coalesce(until.position, quarters.position)
  )
SELECT
  steps.position,
  steps.quarter,
  'new' AS change,
  now.expectation,
  now.perspective
FROM steps
JOIN asked AS now ON now.position = steps.position
ANTI JOIN asked AS earlier
  ON earlier.position = steps.position - 1
  AND earlier.expectation = now.expectation
  AND earlier.perspective = now.perspective
UNION ALL
SELECT
  steps.position,
  steps.quarter,
  'vanished',
  earlier.expectation,
  earlier.perspective
FROM steps
JOIN asked AS earlier ON earlier.position = steps.position - 1
ANTI JOIN asked AS now
  ON now.position = steps.position
  AND now.expectation = earlier.expectation
  AND now.perspective = earlier.perspective
UNION ALL
SELECT DISTINCT
  steps.position,
  steps.quarter,
  'reworded',
  now.expectation,
  now.perspective
FROM steps
JOIN asked AS now ON now.position = steps.position
JOIN worded AS later ON later.position = steps.position AND later.expectation = now.expectation
JOIN worded AS earlier ON earlier.position = steps.position - 1 AND earlier.expectation = now.expectation
WHERE later.statement <> earlier.statement
ORDER BY ALL;
