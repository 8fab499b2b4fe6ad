-- Adds the names of people in the export that is being read: one row is a cell of a column of names (`name_positions`).
INSERT INTO people_names
SELECT DISTINCT trim(text)
FROM (
  FROM file_rows
  UNPIVOT (text FOR column_key IN (COLUMNS('^c[0-9]+$')))
)
WHERE list_contains(getvariable('name_positions'), CAST(substr(column_key, 2) AS INTEGER))
  AND trim(text) <> '';
