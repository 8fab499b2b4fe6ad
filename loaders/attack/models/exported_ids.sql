-- Adds the ids of people in the columns (`positions`) of the file that was read last.
INSERT INTO exported_ids
SELECT DISTINCT trim(text)
FROM (
  FROM file_rows
  UNPIVOT (text FOR column_key IN (COLUMNS('^c[0-9]+$')))
)
WHERE list_contains(getvariable('positions'), CAST(substr(column_key, 2) AS INTEGER))
  AND trim(text) <> '';
