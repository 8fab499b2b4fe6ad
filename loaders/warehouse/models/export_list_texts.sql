-- One row is a distinct text in a column whose cells join several options.
SELECT
  position,
  text,
  min(row) AS row,
  count(*) AS rows
FROM export_cells
WHERE list_contains(getvariable('list_positions'), position) AND text IS NOT NULL
GROUP BY position, text
ORDER BY row, position;
