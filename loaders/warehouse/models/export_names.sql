-- One row is a name in a column of names (`name_positions`) of the export that is being read.
SELECT DISTINCT trim(text) AS name
FROM (
  FROM file_rows
  UNPIVOT (text FOR column_key IN (COLUMNS('^c[0-9]+$')))
)
WHERE list_contains(getvariable('name_positions'), CAST(substr(column_key, 2) AS INTEGER))
  AND trim(text) <> '';
