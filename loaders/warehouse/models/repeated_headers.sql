-- One row is a record that holds the column names again, as where files were joined or a second table follows: every cell
-- that it fills is the name of its column in one of the header rows, and there are two at least.
CREATE OR REPLACE TEMP TABLE repeated_headers AS
SELECT row
FROM (
  SELECT
    row,
    list_value(*COLUMNS(* EXCLUDE (row))) AS cells
  FROM file_rows
  WHERE list_contains(
    getvariable('first_cells'),
    lower(trim(COLUMNS(column_key -> column_key = getvariable('first_column'))))
  )
)
WHERE len(list_filter(cells, lambda cell: trim(cell) <> '')) >= 2
  AND len(list_filter(getvariable('headers'), lambda header:
    len(list_filter(list_zip(cells, header), lambda pair:
      coalesce(trim(pair[1]), '') <> '' AND lower(trim(pair[1])) IS DISTINCT FROM lower(trim(pair[2]))
    )) = 0
  )) > 0;
