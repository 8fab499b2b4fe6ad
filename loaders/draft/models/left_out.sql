-- One row is a reason for which rows of the sample would be left out, with their number.
WITH
  cells AS (
    FROM file_rows
    UNPIVOT INCLUDE NULLS (text FOR column_key IN (COLUMNS('^c[0-9]+$')))
  ),
  reasons AS (
    SELECT
      cells.row,
      arg_min(drops.reason, drops.rank) AS reason
    FROM cells
    JOIN export_drops AS drops
      ON 'c' || drops.position = cells.column_key
      AND drops.value = coalesce(lower(trim(cells.text)), '')
    GROUP BY cells.row
  )
SELECT
  reason,
  count(*) AS rows
FROM reasons
GROUP BY reason
ORDER BY reason;
