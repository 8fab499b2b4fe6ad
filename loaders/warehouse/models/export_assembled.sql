-- One row is what a record of the export says of one expectation from one perspective, its fields side by side.
-- Levels are on the engagement's scale: reversed items x' = min + max - x, other scales put on it linearly (POMP).
CREATE OR REPLACE TEMP TABLE export_assembled AS
WITH
  coded AS (
    SELECT
      responses.row,
      responses.respondent,
      responses.quarter,
      columns.expectation,
      coalesce(columns.perspective, responses.perspective) AS perspective,
      columns.field,
      nullif(cells.text, getvariable('unanswered_code')) AS text,
      cells.text IS NOT DISTINCT FROM getvariable('unanswered_code') AND cells.text IS NOT NULL AS is_unanswered,
      labels.code,
      CASE
        WHEN columns.field <> 'level' THEN TRY_CAST(labels.code AS DOUBLE)
        WHEN columns.is_reversed THEN columns.scale_min + columns.scale_max - TRY_CAST(labels.code AS DOUBLE)
        ELSE TRY_CAST(labels.code AS DOUBLE)
      END AS number,
      columns.scale_min,
      columns.scale_max
    FROM export_cells AS cells
    JOIN export_columns AS columns ON columns.position = cells.position
    JOIN export_responses AS responses ON responses.row = cells.row AND responses.reason IS NULL
    LEFT JOIN export_labels AS labels
      ON labels.field = columns.field
      AND labels.min = columns.scale_min
      AND labels.max = columns.scale_max
      AND labels.text = cells.text
  )
SELECT
  row,
  respondent,
  quarter,
  expectation,
  perspective,
  max(code) FILTER (WHERE field = 'known') AS known,
  max(code) FILTER (WHERE field = 'action') AS action,
  max(
    getvariable('scale_min')
      + (number - scale_min) * (getvariable('scale_max') - getvariable('scale_min')) / (scale_max - scale_min)
  ) FILTER (WHERE field = 'level') AS level,
  max(code) FILTER (WHERE field = 'clear') AS clear,
  max(number) FILTER (WHERE field = 'share_known') AS share_known,
  max(text) FILTER (WHERE field = 'comment') AS comment,
  coalesce(bool_or(code = 'dont_know') FILTER (WHERE field = 'share_known'), false) AS share_not_known,
  bool_or(field = 'action') AS asks_action,
  bool_or(is_unanswered) AS is_unanswered,
  count(code) AS filled
FROM coded
WHERE perspective IS NOT NULL
GROUP BY row, respondent, quarter, expectation, perspective;
