-- One row is a problem in expectations.csv.
WITH
  duplicates AS (
    SELECT
      row,
      expectation,
      first_value(row) OVER (PARTITION BY expectation ORDER BY row) AS first_row
    FROM expectations
    WHERE expectation IS NOT NULL
  )
SELECT
  'error' AS severity,
  'duplicate_expectation' AS code,
  row,
  'expectation' AS column_name,
  '"' || expectation || '", as in row ' || first_row AS found,
  'an id that stands once' AS expected,
  'Give one of the two rows another id.' AS hint,
  1 AS rows
FROM duplicates
WHERE row > first_row
UNION ALL
SELECT
  'error',
  'missing_value',
  row,
  column_name,
  'nothing',
  'a value',
  'Fill the cell in.',
  1
FROM (
  FROM (SELECT row, expectation, holder, target, action, statement FROM expectations)
  UNPIVOT INCLUDE NULLS (text FOR column_name IN (expectation, holder, target, action, statement))
)
WHERE nullif(text, '') IS NULL
UNION ALL
SELECT
  'error',
  'unknown_group',
  row,
  column_name,
  '"' || text || '"',
  'one of ' || array_to_string(getvariable('groups'), ', '),
  'Correct the cell, or add the group to engagement.json.',
  1
FROM (
  FROM (SELECT row, holder, target FROM expectations)
  UNPIVOT (text FOR column_name IN (holder, target))
)
WHERE NOT list_contains(getvariable('groups'), text)
UNION ALL
SELECT
  'error',
  'unknown_code',
  row,
  'action',
  '"' || action || '"',
  'stop, start or continue',
  'Correct the cell.',
  1
FROM expectations
WHERE action NOT IN ('stop', 'start', 'continue')
UNION ALL
SELECT
  'error',
  'off_scale',
  row,
  'importance',
  importance,
  'a number between 0 and 1',
  'Correct the cell, or leave it empty.',
  1
FROM expectations
WHERE importance NOT BETWEEN 0 AND 1
UNION ALL
SELECT
  'error',
  'unknown_quarter',
  row,
  column_name,
  '"' || text || '"',
  'a quarter of engagement.json',
  'Correct the cell, or add the quarter to engagement.json.',
  1
FROM (
  FROM (SELECT row, first_quarter, last_quarter FROM expectations)
  UNPIVOT (text FOR column_name IN (first_quarter, last_quarter))
)
WHERE NOT list_contains(getvariable('quarters'), text);
