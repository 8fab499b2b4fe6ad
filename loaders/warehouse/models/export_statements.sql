-- Adds an export's statements: one row is what a respondent of the group that is asked wrote to an open question.
INSERT INTO statements
SELECT
  responses.quarter,
  responses.respondent,
  roster."group",
  roster.team,
  columns.perspective,
  columns.holder,
  columns.target,
  columns.asked,
  cells.text,
  getvariable('source'),
  cells.row
FROM export_cells AS cells
JOIN export_statement_columns AS columns ON columns.position = cells.position
JOIN export_responses AS responses ON responses.row = cells.row AND responses.reason IS NULL
JOIN roster
  ON roster.quarter = responses.quarter
  AND roster.respondent = responses.respondent
  AND roster."group" = CASE columns.perspective WHEN 'direct' THEN columns.holder ELSE columns.target END
WHERE cells.text IS NOT NULL
  AND cells.text IS DISTINCT FROM getvariable('unanswered_code');
