-- One row is a problem in expectations.csv.
WITH
  again AS (
    SELECT
      wordings.*,
      lag(row) OVER wordings_of AS earlier_row,
      lag(coalesce(version, '')) OVER wordings_of AS earlier_version,
      lag([holder, target, action, CAST(foil AS VARCHAR)]) OVER wordings_of AS earlier_meaning,
      lag(list_position(getvariable('quarters'), last_quarter)) OVER wordings_of AS earlier_end
    FROM wordings
    WHERE expectation IS NOT NULL
    WINDOW wordings_of AS (PARTITION BY expectation ORDER BY row)
  )
SELECT
  'error' AS severity,
  'duplicate_expectation' AS code,
  row,
  'expectation' AS column_name,
  '"' || expectation || '", as in row ' || earlier_row AS found,
  'an id that stands once, or once a version' AS expected,
  'Give one of the two rows another id; or, where the second is a new wording, another version.' AS hint,
  1 AS rows
FROM again
WHERE coalesce(version, '') = earlier_version
UNION ALL
SELECT
  'error',
  'wording_means_other',
  row,
  'version',
  'version "' || coalesce(version, '') || '" with another holder, target, action or foil than in row ' || earlier_row,
  'a wording of the same expectation',
  'Correct the row, or give it an id of its own.',
  1
FROM again
WHERE coalesce(version, '') <> earlier_version
  AND [holder, target, action, CAST(foil AS VARCHAR)] IS DISTINCT FROM earlier_meaning
UNION ALL
SELECT
  'error',
  'wordings_overlap',
  row,
  'first_quarter',
  coalesce('"' || first_quarter || '"', 'nothing') || ', while the wording in row ' || earlier_row
    || CASE WHEN earlier_end IS NULL THEN ' has no last quarter' ELSE ' still holds' END,
  'a first quarter after the last quarter of the wording before',
  'Fill in first_quarter here and last_quarter in row ' || earlier_row || '.',
  1
FROM again
WHERE coalesce(version, '') <> earlier_version
  AND coalesce(list_position(getvariable('quarters'), first_quarter) <= earlier_end, true)
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
  FROM (SELECT row, expectation, holder, target, action, statement FROM wordings)
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
  FROM (SELECT row, holder, target FROM wordings)
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
FROM wordings
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
FROM wordings
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
  FROM (SELECT row, first_quarter, last_quarter FROM wordings)
  UNPIVOT (text FOR column_name IN (first_quarter, last_quarter))
)
WHERE NOT list_contains(getvariable('quarters'), text);
