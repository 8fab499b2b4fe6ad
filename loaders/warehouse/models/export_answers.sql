-- Adds an export's answers: one row is the answer of a respondent to an expectation from a perspective.
-- An expectation with every cell empty counts only where the respondent belongs to the group that is asked.
INSERT INTO answers
SELECT
  assembled.quarter,
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
    -- What share knows is asked alone, also where a rater export has columns of actions for its other rows.
    WHEN assembled.asks_action AND assembled.action IS NULL AND assembled.perspective <> 'calibration' THEN 'skipped'
    ELSE 'answered'
  END AS status,
  getvariable('source') AS source,
  assembled.row
FROM export_assembled AS assembled
JOIN expectations ON expectations.expectation = assembled.expectation
JOIN roster
  ON roster.quarter = assembled.quarter
  AND roster.respondent = assembled.respondent
  AND roster."group" = CASE
    WHEN assembled.perspective IN ('direct', 'reverse_meta', 'calibration') THEN expectations.holder
    ELSE expectations.target
  END;
