-- One row is a cell of the export in a column that is mapped, or that says who answered and how far; empty cells too.
CREATE OR REPLACE TEMP TABLE export_cells AS
SELECT
  unpivoted.row,
  CAST(substr(unpivoted.column_key, 2) AS INTEGER) AS position,
  CASE WHEN NOT list_contains(getvariable('missing_codes'), trim(unpivoted.text)) THEN trim(unpivoted.text) END AS text
FROM (
  FROM file_rows
  UNPIVOT INCLUDE NULLS (text FOR column_key IN (COLUMNS('^c[0-9]+$')))
) AS unpivoted
WHERE list_contains(getvariable('positions'), CAST(substr(unpivoted.column_key, 2) AS INTEGER));
