-- One row is a response of the export that is suspect, and why. A speeder took less than a third of the median time of at
-- least five finished responses; a straight-liner chose one and the same level, at least eight times, in all of a block.
CREATE OR REPLACE TEMP TABLE export_flags AS
SELECT
  row,
  'speeder' AS flag
FROM export_durations
CROSS JOIN (SELECT median(seconds) AS usual, count(*) AS responses FROM export_durations) AS whole
WHERE whole.responses >= 5 AND seconds < whole.usual / 3
UNION
SELECT
  records.row,
  'straight-lining' AS flag
FROM export_rows AS records
JOIN export_cells AS cells ON cells.row = records.row
JOIN export_columns AS columns ON columns.position = cells.position AND columns.field = 'level'
WHERE records.reason IS NULL
  AND cells.text IS NOT NULL
  AND cells.text IS DISTINCT FROM getvariable('unanswered_code')
GROUP BY records.row, columns.perspective
HAVING count(*) >= 8 AND count(DISTINCT cells.text) = 1;
