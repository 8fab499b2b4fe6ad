-- One row: the first record with a word of its own, and no digit, in every column that holds numbers, and how many such there are.
SELECT
  min(row) AS row,
  count(*) AS rows
FROM (
  SELECT
    row,
    [getvariable('number_columns')] AS cells
  FROM file_rows
)
WHERE row > getvariable('seen_rows')
  AND len(list_filter(cells, lambda cell: regexp_matches(cell, '\pL') AND NOT regexp_matches(cell, '\d'))) = len(cells)
  AND len(list_distinct(cells)) = len(cells);
