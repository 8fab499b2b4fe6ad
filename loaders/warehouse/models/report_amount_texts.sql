-- One row is a distinct text in a column of amounts: its column, its first row, and how often.
SELECT
  columns.name,
  cells.text,
  min(cells.row) AS row,
  count(*) AS rows
FROM report_cells AS cells
JOIN report_columns AS columns ON columns.position = cells.position
JOIN report_records AS records ON records.row = cells.row AND records.reason IS NULL
WHERE cells.text IS NOT NULL
GROUP BY columns.name, cells.text
ORDER BY row, name;
