-- One row is a name as first and last name make it, in either order (`positions` are the columns that hold them).
WITH
  parts AS (
    SELECT
      row,
      string_agg(trim(text), ' ' ORDER BY CAST(substr(column_key, 2) AS INTEGER)) AS forwards,
      string_agg(trim(text), ' ' ORDER BY CAST(substr(column_key, 2) AS INTEGER) DESC) AS backwards
    FROM (
      FROM file_rows
      UNPIVOT (text FOR column_key IN (COLUMNS('^c[0-9]+$')))
    )
    WHERE list_contains(getvariable('positions'), CAST(substr(column_key, 2) AS INTEGER))
      AND trim(text) <> ''
    GROUP BY row
  )
SELECT DISTINCT unnest([forwards, backwards]) AS text
FROM parts
WHERE contains(forwards, ' ');
