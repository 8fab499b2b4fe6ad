-- One row is a problem in a file of results.
SELECT
  'error' AS severity,
  'not_a_number' AS code,
  min(row) AS row,
  'value' AS column_name,
  coalesce('"' || value || '"', 'nothing') AS found,
  'a number' AS expected,
  'Correct the cell, or take the row out.' AS hint,
  count(*) AS rows
FROM results_rows
WHERE TRY_CAST(trim(value) AS DOUBLE) IS NULL
GROUP BY value
UNION ALL
SELECT
  'error',
  'off_scale',
  min(row),
  'largest_share',
  '"' || largest_share || '"',
  'a share from 0 to 1',
  'Correct the cell, or leave it empty.',
  count(*)
FROM results_rows
WHERE trim(largest_share) <> '' AND NOT coalesce(TRY_CAST(trim(largest_share) AS DOUBLE) BETWEEN 0 AND 1, false)
GROUP BY largest_share
UNION ALL
SELECT
  'error',
  'duplicate_result',
  max(row),
  'quarter',
  'the same quarter, team and metric as row ' || min(row),
  'one row for each',
  'Take one of the rows out.',
  count(*) - 1
FROM results_rows
GROUP BY trim(quarter), trim(team), trim(metric)
HAVING count(*) > 1
UNION ALL
SELECT
  'warning',
  'unknown_team',
  min(results_rows.row),
  'team',
  coalesce('"' || results_rows.team || '"', 'nothing'),
  'a team of people.csv',
  'Correct the cell: results of a team that nobody belongs to are not used.',
  count(*)
FROM results_rows
ANTI JOIN roster ON roster.team = trim(results_rows.team)
GROUP BY results_rows.team;
