-- One row is a cell of the report that is being read, in the columns that count; cells that say nothing are empty.
CREATE OR REPLACE TEMP TABLE report_cells AS
SELECT
  unpivoted.row,
  CAST(substr(unpivoted.column_key, 2) AS INTEGER) AS position,
  CASE
    WHEN NOT list_contains(getvariable('missing_codes'), lower(trim(unpivoted.text))) THEN trim(unpivoted.text)
  END AS text
FROM (
  FROM file_rows
  UNPIVOT INCLUDE NULLS (text FOR column_key IN (COLUMNS('^c[0-9]+$')))
) AS unpivoted
WHERE getvariable('has_footer')
  OR list_contains(getvariable('positions'), CAST(substr(unpivoted.column_key, 2) AS INTEGER));
