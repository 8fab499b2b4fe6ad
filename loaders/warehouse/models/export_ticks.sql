-- One row is a cell of the export, as in export_cells; in columns that stand for one option of a question with several,
-- the text is now the code of a tick or, where the question was answered otherwise, of its absence.
CREATE OR REPLACE TEMP TABLE export_cells AS
WITH
  options AS (
    SELECT
      cells.row,
      cells.position,
      columns.ticked,
      columns.unticked,
      cells.text IS NOT NULL AND NOT list_contains(getvariable('untick_words'), lower(cells.text)) AS is_ticked,
      bool_or(cells.text IS NOT NULL) OVER (PARTITION BY cells.row, columns.question) AS is_answered
    FROM export_cells AS cells
    JOIN export_tick_columns AS columns ON columns.position = cells.position
  )
SELECT
  row,
  position,
  CASE WHEN is_ticked THEN ticked WHEN is_answered THEN unticked END AS text
FROM options
WHERE ticked IS NOT NULL
UNION ALL
SELECT cells.*
FROM export_cells AS cells
ANTI JOIN export_tick_columns AS columns ON columns.position = cells.position;
