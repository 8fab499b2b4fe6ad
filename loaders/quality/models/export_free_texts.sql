-- One row is a comment, or an answer to an open question, of the export that is being read, with its column.
CREATE OR REPLACE TEMP TABLE free_texts AS
SELECT
  cells.row,
  columns.name AS column_name,
  cells.text
FROM export_cells AS cells
JOIN (
  SELECT position, name FROM export_columns WHERE field = 'comment'
  UNION ALL
  SELECT position, name FROM export_statement_columns
) AS columns ON columns.position = cells.position
JOIN export_responses AS responses ON responses.row = cells.row AND responses.reason IS NULL
WHERE cells.text IS NOT NULL;
