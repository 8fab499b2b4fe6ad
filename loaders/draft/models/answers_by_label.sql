-- One row is a column of the sample and a label of the column of groups: in how many rows both are filled.
WITH
  cells AS (
    SELECT
      row,
      CAST(substr(column_key, 2) AS INTEGER) AS position,
      trim(text) AS text
    FROM file_rows
    UNPIVOT (text FOR column_key IN (COLUMNS('^c[0-9]+$')))
    WHERE trim(text) <> ''
  )
SELECT
  cells.position,
  labels.text AS label,
  count(*) AS rows
FROM cells
JOIN cells AS labels
  ON labels.row = cells.row
  AND labels.position = getvariable('group_position')
WHERE cells.position <> labels.position
GROUP BY ALL
ORDER BY ALL;
