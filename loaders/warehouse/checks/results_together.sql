-- One row is a problem of a source's results beside those of the others.
SELECT
  'error' AS severity,
  'duplicate_result' AS code,
  min(mine.row) AS row,
  CAST(NULL AS VARCHAR) AS column_name,
  mine.metric || ' of teams and quarters that ' || others.file || ' holds too' AS found,
  'one source for each' AS expected,
  'Give one of the two another "metric" in engagement.json, or take it out.' AS hint,
  count(*) AS rows
FROM collected_results AS mine
JOIN collected_results AS others
  ON trim(others.quarter) = trim(mine.quarter)
  AND trim(others.team) = trim(mine.team)
  AND trim(others.metric) = trim(mine.metric)
  AND others.file < mine.file
WHERE mine.file = getvariable('file')
GROUP BY mine.metric, others.file
UNION ALL
SELECT
  'warning',
  'no_divisor',
  min(mine.row),
  NULL,
  mine.metric || ' without ' || mine.per || ' of the same team and quarter',
  'a result of ' || mine.per || ' to divide by',
  'The results were left out. Add a source, or rows of results.csv, with that metric.',
  count(*)
FROM collected_results AS mine
ANTI JOIN collected_results AS divisors
  ON trim(divisors.quarter) = trim(mine.quarter)
  AND trim(divisors.team) = trim(mine.team)
  AND trim(divisors.metric) = mine.per
  AND TRY_CAST(divisors.value AS DOUBLE) <> 0
WHERE mine.file = getvariable('file') AND mine.per IS NOT NULL
GROUP BY mine.metric, mine.per;
