-- One row is a problem in people.csv.
WITH
  duplicates AS (
    SELECT
      row,
      respondent,
      first_value(row) OVER (PARTITION BY respondent, "group", quarter ORDER BY row) AS first_row
    FROM people
    WHERE respondent IS NOT NULL
  )
SELECT
  'error' AS severity,
  'duplicate_respondent' AS code,
  row,
  'respondent' AS column_name,
  'the same respondent, group and quarter as row ' || first_row AS found,
  'one row a respondent, group and quarter' AS expected,
  'Take one of the rows out, or give each its quarter.' AS hint,
  1 AS rows
FROM duplicates
WHERE row > first_row
UNION ALL
SELECT
  'error',
  'missing_value',
  row,
  'respondent',
  'nothing',
  'a respondent id',
  'Fill the cell in, or take the row out.',
  1
FROM people
WHERE respondent IS NULL
UNION ALL
SELECT
  'error',
  'unknown_group',
  min(row),
  'group',
  coalesce('"' || "group" || '"', 'nothing'),
  'one of ' || array_to_string(getvariable('groups'), ', '),
  'Correct the cell, or add the group to engagement.json.',
  count(*)
FROM people
WHERE "group" IS NULL OR NOT list_contains(getvariable('groups'), "group")
GROUP BY "group"
UNION ALL
SELECT
  'error',
  'unknown_quarter',
  min(row),
  'quarter',
  '"' || quarter || '"',
  'a quarter of engagement.json, or nothing for all quarters',
  'Correct the cell, or add the quarter to engagement.json.',
  count(*)
FROM people
WHERE NOT list_contains(getvariable('quarters'), quarter)
GROUP BY quarter;
