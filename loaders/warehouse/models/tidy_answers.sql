-- Adds a tidy file's answers: one row is the answer of a respondent to an expectation from a perspective.
INSERT INTO answers
SELECT
  trim(tidy.quarter) AS quarter,
  people.respondent,
  roster."group",
  roster.team,
  trim(tidy.expectation) AS expectation,
  lower(trim(tidy.perspective)) AS perspective,
  nullif(lower(trim(tidy.known)), '') AS known,
  nullif(lower(trim(tidy.action)), '') AS action,
  TRY_CAST(tidy.level AS DOUBLE) AS level,
  nullif(lower(trim(tidy.clear)), '') AS clear,
  TRY_CAST(tidy.share_known AS DOUBLE) AS share_known,
  tidy.comment,
  coalesce(nullif(lower(trim(tidy.status)), ''), 'answered') AS status,
  getvariable('source') AS source,
  tidy.row
FROM tidy_rows AS tidy
JOIN tidy_respondents AS people ON people.id = tidy.respondent AND people.alias = tidy.alias
JOIN expectations ON expectations.expectation = trim(tidy.expectation)
JOIN roster
  ON roster.quarter = trim(tidy.quarter)
  AND roster.respondent = people.respondent
  AND roster."group" = CASE
    WHEN lower(trim(tidy.perspective)) IN ('direct', 'reverse_meta', 'calibration') THEN expectations.holder
    ELSE expectations.target
  END;
