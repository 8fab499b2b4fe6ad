-- One row is a column of the file that is being read: up to 40 different texts of its first 200 records.
SELECT
  CAST(substr(column_key, 2) AS INTEGER) AS position,
  list(DISTINCT trim(text))[:40] AS texts
FROM (
  FROM (FROM file_rows ORDER BY row LIMIT 200)
  UNPIVOT (text FOR column_key IN (COLUMNS('^c[0-9]+$')))
)
WHERE trim(text) <> ''
GROUP BY position
ORDER BY position;
