-- One row is a distinct text in the closed questions of the export: its field and scale, its first column and row, how often.
CREATE OR REPLACE TEMP TABLE export_texts AS
SELECT
  columns.field,
  columns.scale_min AS min,
  columns.scale_max AS max,
  cells.text,
  arg_min(columns.name, cells.row) AS name,
  min(cells.row) AS row,
  count(*) AS rows
FROM export_cells AS cells
JOIN export_columns AS columns ON columns.position = cells.position
JOIN export_responses AS responses ON responses.row = cells.row AND responses.reason IS NULL
WHERE cells.text IS NOT NULL
  AND cells.text IS DISTINCT FROM getvariable('unanswered_code')
  AND columns.field <> 'comment'
GROUP BY columns.field, columns.scale_min, columns.scale_max, cells.text;
