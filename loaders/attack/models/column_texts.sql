-- One row is a distinct text of a personal column (`positions`) of the file that was read last.
SELECT DISTINCT
  CAST(substr(column_key, 2) AS INTEGER) AS position,
  trim(text) AS text
FROM (
  FROM file_rows
  UNPIVOT (text FOR column_key IN (COLUMNS('^c[0-9]+$')))
)
WHERE list_contains(getvariable('positions'), CAST(substr(column_key, 2) AS INTEGER))
  AND trim(text) <> '';
