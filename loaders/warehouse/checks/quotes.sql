-- One row is a problem in approved_quotes.csv. What somebody wrote is never repeated.
WITH
  comments AS (
    SELECT DISTINCT
      quarter,
      "group",
      expectation,
      trim(regexp_replace(comment, '\s+', ' ', 'g')) AS comment
    FROM answers
    WHERE comment <> ''
    UNION
    SELECT
      statements.quarter,
      statements."group",
      coded_units.code,
      trim(regexp_replace(statements.text, '\s+', ' ', 'g'))
    FROM statements
    LEFT JOIN units
      ON units.text = statements.text
      AND units.holder = statements.holder
      AND units.target = statements.target
    LEFT JOIN coded_units ON coded_units.unit = units.unit
  ),
  answered AS (
    SELECT
      quarter,
      "group",
      count(DISTINCT respondent) AS people
    FROM answers
    WHERE status IN ('answered', 'dont_know')
    GROUP BY quarter, "group"
  ),
  empty_cells AS (
    UNPIVOT (SELECT row, coalesce(text, '') AS text, coalesce(approved_by, '') AS approved_by FROM quote_rows)
    ON text, approved_by INTO NAME column_name VALUE cell
  ),
  placed AS (
    FROM quote_rows
    WHERE list_contains(getvariable('quarters'), quarter)
      AND list_contains(getvariable('groups'), "group")
      AND text <> ''
  )
SELECT
  'error' AS severity,
  'missing_value' AS code,
  row,
  column_name,
  'nothing' AS found,
  CASE column_name WHEN 'text' THEN 'the words that may be published' ELSE 'who approved it' END AS expected,
  'Fill the cell in, or take the row out.' AS hint,
  1 AS rows
FROM empty_cells
WHERE cell = ''
UNION ALL
SELECT
  'error',
  'bad_date',
  row,
  'date',
  coalesce('"' || date || '"', 'nothing'),
  'the day of the approval, as 2026-10-31',
  'Write year, month and day.',
  1
FROM quote_rows
WHERE TRY_CAST(date AS DATE) IS NULL OR NOT regexp_matches(date, '^\d{4}-\d\d-\d\d$')
UNION ALL
SELECT
  'error',
  'unknown_quarter',
  row,
  'quarter',
  coalesce('"' || quarter || '"', 'nothing'),
  'one of ' || array_to_string(getvariable('quarters'), ', '),
  'Write the quarter in which it was said.',
  1
FROM quote_rows
WHERE quarter IS NULL OR NOT list_contains(getvariable('quarters'), quarter)
UNION ALL
SELECT
  'error',
  'unknown_group',
  row,
  'group',
  coalesce('"' || "group" || '"', 'nothing'),
  'one of ' || array_to_string(getvariable('groups'), ', '),
  'Write the group of the person who said it, never a team or a name.',
  1
FROM quote_rows
WHERE "group" IS NULL OR NOT list_contains(getvariable('groups'), "group")
UNION ALL
SELECT
  'error',
  'unknown_expectation',
  row,
  'expectation',
  '"' || expectation || '"',
  'an expectation of expectations.csv, or nothing',
  'Correct the id, or leave the cell empty.',
  1
FROM quote_rows
WHERE expectation NOT IN (SELECT expectation FROM expectations)
UNION ALL
SELECT
  'error',
  'not_a_comment',
  row,
  'text',
  'words that stand in no comment of this quarter and group',
  'words of a comment, letter by letter',
  'Copy them from the export; leave out what may not be shown, but change nothing.',
  1
FROM placed
WHERE NOT EXISTS (
  FROM comments
  WHERE comments.quarter = placed.quarter
    AND comments."group" = placed."group"
    AND (placed.expectation IS NULL OR comments.expectation = placed.expectation)
    AND contains(comments.comment, placed.text)
)
UNION ALL
SELECT
  'error',
  'too_few_for_text',
  row,
  'group',
  coalesce(people, 0) || ' people who answered',
  'at least ' || getvariable('minimum_for_text') || ', as reporting.minText asks',
  'Take the row out: among so few its writer would be recognised.',
  1
FROM placed
LEFT JOIN answered USING (quarter, "group")
WHERE coalesce(people, 0) < getvariable('minimum_for_text')
UNION ALL
SELECT
  'error',
  'duplicate_quote',
  max(row),
  'text',
  'the same words as row ' || min(row),
  'each quote once',
  'Take one of the rows out.',
  count(*) - 1
FROM placed
GROUP BY quarter, "group", text
HAVING count(*) > 1;
