-- Adds an export's answers: one row is the answer of a respondent to an expectation from a perspective.
-- An expectation with every cell empty counts only where the respondent belongs to the group that is asked.
INSERT INTO answers
WITH
  coded AS (
    SELECT
      responses.row,
      responses.respondent,
      columns.expectation,
      columns.perspective,
      columns.field,
      nullif(cells.text, getvariable('unanswered_code')) AS text,
      cells.text IS NOT DISTINCT FROM getvariable('unanswered_code') AND cells.text IS NOT NULL AS is_unanswered,
      labels.code
    FROM export_cells AS cells
    JOIN export_columns AS columns ON columns.position = cells.position
    JOIN export_responses AS responses ON responses.row = cells.row AND responses.reason IS NULL
    LEFT JOIN export_labels AS labels ON labels.field = columns.field AND labels.text = cells.text
  ),
  assembled AS (
    SELECT
      row,
      respondent,
      expectation,
      perspective,
      max(code) FILTER (WHERE field = 'known') AS known,
      max(code) FILTER (WHERE field = 'action') AS action,
      max(TRY_CAST(code AS DOUBLE)) FILTER (WHERE field = 'level') AS level,
      max(code) FILTER (WHERE field = 'clear') AS clear,
      max(TRY_CAST(code AS DOUBLE)) FILTER (WHERE field = 'share_known') AS share_known,
      max(text) FILTER (WHERE field = 'comment') AS comment,
      coalesce(bool_or(code = 'dont_know') FILTER (WHERE field = 'share_known'), false) AS share_not_known,
      bool_or(field = 'action') AS asks_action,
      bool_or(is_unanswered) AS is_unanswered,
      count(code) AS filled
    FROM coded
    GROUP BY row, respondent, expectation, perspective
  )
SELECT
  getvariable('quarter') AS quarter,
  assembled.respondent,
  roster."group",
  roster.team,
  assembled.expectation,
  assembled.perspective,
  assembled.known,
  assembled.action,
  assembled.level,
  assembled.clear,
  assembled.share_known,
  assembled.comment,
  CASE
    WHEN assembled.filled = 0 AND assembled.is_unanswered THEN 'skipped'
    WHEN assembled.filled = 0 THEN getvariable('blank')
    WHEN assembled.known = 'dont_know' OR assembled.share_not_known THEN 'dont_know'
    WHEN assembled.known = 'no' THEN 'answered'
    WHEN assembled.known IS NULL AND assembled.action = 'dont_know' THEN 'dont_know'
    WHEN assembled.asks_action AND assembled.action IS NULL THEN 'skipped'
    ELSE 'answered'
  END AS status,
  getvariable('source') AS source,
  assembled.row
FROM assembled
JOIN expectations ON expectations.expectation = assembled.expectation
JOIN roster
  ON roster.quarter = getvariable('quarter')
  AND roster.respondent = assembled.respondent
  AND roster."group" = CASE
    WHEN assembled.perspective IN ('direct', 'reverse_meta', 'calibration') THEN expectations.holder
    ELSE expectations.target
  END;
