-- One row is a problem in the tidy answers that are being read, alike rows together.
WITH
  tidy AS (
    SELECT
      row,
      trim(quarter) AS quarter,
      people.respondent,
      trim(expectation) AS expectation,
      lower(trim(perspective)) AS perspective,
      lower(trim(known)) AS known,
      lower(trim(action)) AS action,
      trim(level) AS level,
      lower(trim(clear)) AS clear,
      trim(share_known) AS share_known,
      lower(trim(status)) AS status
    FROM tidy_rows
    LEFT JOIN tidy_respondents AS people ON people.id = tidy_rows.respondent AND people.alias = tidy_rows.alias
  ),
  coded AS (
    FROM (SELECT row, perspective, known, action, clear, status FROM tidy)
    UNPIVOT (text FOR column_name IN (perspective, known, action, clear, status))
  ),
  numbers AS (
    FROM (SELECT row, level, share_known FROM tidy)
    UNPIVOT (text FOR column_name IN (level, share_known))
  ),
  limits AS (
    SELECT 'level' AS column_name, getvariable('scale_min') AS low, getvariable('scale_max') AS high
    UNION ALL
    SELECT 'share_known', 0, 1
  )
SELECT
  'error' AS severity,
  'unknown_code' AS code,
  min(coded.row) AS row,
  coded.column_name AS column_name,
  '"' || coded.text || '"' AS found,
  'one of ' || array_to_string(list_sort(any_value(codes.known_codes)), ', ') AS expected,
  'Correct the cells.' AS hint,
  count(*) AS rows
FROM coded
JOIN (SELECT field, list(code) AS known_codes FROM tidy_codes GROUP BY field) AS codes ON codes.field = coded.column_name
WHERE NOT list_contains(codes.known_codes, coded.text)
GROUP BY coded.column_name, coded.text
UNION ALL
SELECT
  'error',
  'off_scale',
  min(numbers.row),
  numbers.column_name,
  '"' || numbers.text || '"',
  'a number from ' || any_value(limits.low) || ' to ' || any_value(limits.high),
  'Correct the cells, or the scale in engagement.json.',
  count(*)
FROM numbers
JOIN limits ON limits.column_name = numbers.column_name
WHERE coalesce(TRY_CAST(numbers.text AS DOUBLE) NOT BETWEEN limits.low AND limits.high, true)
GROUP BY numbers.column_name, numbers.text
UNION ALL
SELECT
  'error',
  'unknown_quarter',
  min(row),
  'quarter',
  coalesce('"' || quarter || '"', 'nothing'),
  'a quarter of engagement.json',
  'Correct the cells, or add the quarter to engagement.json.',
  count(*)
FROM tidy
WHERE quarter IS NULL OR NOT list_contains(getvariable('quarters'), quarter)
GROUP BY quarter
UNION ALL
SELECT
  'error',
  'unknown_expectation',
  min(tidy.row),
  'expectation',
  coalesce('"' || tidy.expectation || '"', 'nothing'),
  'an id of expectations.csv',
  'Correct the cells, or add the expectation to expectations.csv.',
  count(*)
FROM tidy
ANTI JOIN expectations ON expectations.expectation = tidy.expectation
GROUP BY tidy.expectation
UNION ALL
SELECT
  'error',
  'unknown_respondent',
  min(tidy.row),
  'respondent',
  if(tidy.respondent IS NULL, 'nothing', 'somebody who is not listed'),
  'a respondent of people.csv in ' || tidy.quarter,
  'Add the person to people.csv, or take the rows out.',
  count(*)
FROM tidy
ANTI JOIN roster ON roster.quarter = tidy.quarter AND roster.respondent = tidy.respondent
WHERE list_contains(getvariable('quarters'), tidy.quarter)
GROUP BY tidy.respondent, tidy.quarter
UNION ALL
SELECT
  'error',
  'duplicate_answer',
  max(row),
  'respondent',
  'the same quarter, respondent, expectation and perspective as row ' || min(row),
  'one row for each',
  'Take one of the rows out.',
  count(*) - 1
FROM tidy
GROUP BY quarter, respondent, expectation, perspective
HAVING count(*) > 1
UNION ALL
SELECT
  'warning',
  'answered_for_another_group',
  min(tidy.row),
  'perspective',
  'answers of people outside the group that is asked (' || tidy.perspective || ' of ' || tidy.expectation || ')',
  'answers of that group only',
  'The rows were left out. Check the group in people.csv.',
  count(*)
FROM tidy
JOIN expectations ON expectations.expectation = tidy.expectation
SEMI JOIN roster AS listed ON listed.quarter = tidy.quarter AND listed.respondent = tidy.respondent
ANTI JOIN roster AS asked
  ON asked.quarter = tidy.quarter
  AND asked.respondent = tidy.respondent
  AND asked."group" = CASE
    WHEN tidy.perspective IN ('direct', 'reverse_meta', 'calibration') THEN expectations.holder
    ELSE expectations.target
  END
GROUP BY tidy.perspective, tidy.expectation
UNION ALL
SELECT
  'error',
  'empty_export',
  2,
  NULL,
  'no rows',
  'at least one answer',
  'Export the answers again, or take the source out of engagement.json.',
  1
WHERE NOT EXISTS (FROM tidy);
