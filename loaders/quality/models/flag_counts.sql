-- One row is a source and a reason for suspicion, with the number of its records and the first of them.
SELECT
  source,
  flag,
  count(*) AS rows,
  min(row) AS "firstRow"
FROM response_flags
GROUP BY source, flag
ORDER BY source, flag;
