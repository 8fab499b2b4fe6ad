-- One row is a question, or a statement it is about, that exports word otherwise than in the quarter before: what stood there,
-- what stands there now, and about how many expectations it is asked.
WITH
  asked AS (
    SELECT DISTINCT
      quarters.position,
      quarters.quarter,
      texts.expectation,
      texts.perspective,
      texts.field,
      texts.question,
      texts.statement,
      texts.question_key,
      texts.statement_key
    FROM question_texts AS texts
    JOIN (SELECT DISTINCT source, quarter FROM answers) AS placed ON placed.source = texts.source
    JOIN quarters ON quarters.quarter = placed.quarter
    WHERE texts.perspective IS NOT NULL
  ),
  pairs AS (
    SELECT
      later.quarter,
      later.position,
      later.expectation,
      later.perspective,
      later.field,
      earlier.question AS question_before,
      later.question AS question_after,
      earlier.statement AS statement_before,
      later.statement AS statement_after,
      later.question_key <> earlier.question_key AS is_other_question,
      later.statement_key <> earlier.statement_key AND later.statement_key <> '' AND earlier.statement_key <> ''
        AS is_other_statement
    FROM asked AS later
    JOIN asked AS earlier
      ON earlier.position = later.position - 1
      AND earlier.expectation = later.expectation
      AND earlier.perspective = later.perspective
      AND earlier.field = later.field
    -- Of several exports in a quarter one with the same words is enough.
    ANTI JOIN asked AS same
      ON same.position = later.position - 1
      AND same.expectation = later.expectation
      AND same.perspective = later.perspective
      AND same.field = later.field
      AND same.question_key = later.question_key
      AND same.statement_key = later.statement_key
  )
SELECT
  position,
  quarter,
  'question' AS part,
  perspective,
  field,
  min(question_before) AS before,
  min(question_after) AS after,
  count(DISTINCT expectation) AS expectations
FROM pairs
WHERE is_other_question
GROUP BY position, quarter, perspective, field, lower(question_before), lower(question_after)
UNION ALL
SELECT
  position,
  quarter,
  'statement',
  min(perspective),
  min(field),
  min(statement_before),
  min(statement_after),
  1
FROM pairs
WHERE is_other_statement
GROUP BY position, quarter, expectation, lower(statement_before), lower(statement_after)
ORDER BY position, part, perspective, field, before, after;
