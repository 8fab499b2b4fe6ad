-- One row is a problem in the responses of the export that is being read; labels are checked where they are coded.
SELECT
  'error' AS severity,
  'unknown_respondent' AS code,
  min(responses.row) AS row,
  getvariable('respondent_column') AS column_name,
  'somebody who is not listed' AS found,
  'a respondent of people.csv in ' || responses.quarter AS expected,
  'Add the person to people.csv, or take the response out of the survey tool.' AS hint,
  count(*) AS rows
FROM export_responses AS responses
ANTI JOIN roster
  ON roster.quarter = responses.quarter
  AND roster.respondent = responses.respondent
WHERE responses.reason IS NULL
GROUP BY responses.respondent, responses.quarter
UNION ALL
SELECT
  'warning',
  'duplicate_response',
  row,
  getvariable('respondent_column'),
  'another response of the same person',
  'one response a person and quarter',
  'The last finished response was kept; this one was left out.',
  1
FROM export_responses
WHERE reason = 'duplicate'
UNION ALL
SELECT
  'error',
  'empty_export',
  getvariable('header_rows') + 1,
  NULL,
  'no response that could be kept',
  'at least one',
  'Export the survey again with its responses, or take the source out of engagement.json.',
  1
WHERE NOT EXISTS (FROM export_responses WHERE reason IS NULL)
UNION ALL
SELECT
  'warning',
  'no_respondent_id',
  min(row),
  getvariable('respondent_column'),
  'nothing',
  'a respondent id',
  'The response was left out: without an id nobody knows whose team it belongs to.',
  count(*)
FROM export_responses
WHERE reason = 'no respondent id'
HAVING count(*) > 0
UNION ALL
SELECT
  'warning',
  'row_without_quarter',
  min(row),
  getvariable('quarter_name'),
  CASE reason WHEN 'no quarter' THEN 'nothing' ELSE 'a date or a name of no quarter of engagement.json' END,
  'a quarter of engagement.json, or a date in one',
  'The responses were left out. Add the quarter to engagement.json, or correct how the source finds it.',
  count(*)
FROM export_responses
WHERE reason IN ('no quarter', 'outside the quarters')
GROUP BY reason
UNION ALL
SELECT
  'error',
  'unreadable_date',
  min(row),
  getvariable('quarter_name'),
  '"' || arg_min(text, row) || '"',
  'a date, such as 2026-03-09 14:05, 09.03.2026 or 3/9/2026',
  'Where day and month could be either, add "order": "day_first" or "month_first" to the source''s quarter.',
  count(*)
FROM export_days
WHERE day IS NULL AND text IS NOT NULL
HAVING count(*) > 0
UNION ALL
SELECT
  'warning',
  'answered_for_another_group',
  min(assembled.row),
  min(columns.name),
  'answers of people outside the group that is asked (' || assembled.perspective || ' of ' || assembled.expectation || ')',
  'answers of that group only',
  'The answers were left out. Check the group in people.csv and the survey''s display logic.',
  count(DISTINCT assembled.row)
FROM export_assembled AS assembled
JOIN (
  SELECT expectation, perspective, min(name) AS name FROM export_columns GROUP BY expectation, perspective
) AS columns
  ON columns.expectation = assembled.expectation
  AND coalesce(columns.perspective, assembled.perspective) = assembled.perspective
JOIN expectations ON expectations.expectation = assembled.expectation
SEMI JOIN roster AS listed
  ON listed.quarter = assembled.quarter
  AND listed.respondent = assembled.respondent
ANTI JOIN roster AS asked
  ON asked.quarter = assembled.quarter
  AND asked.respondent = assembled.respondent
  AND asked."group" = CASE
    WHEN assembled.perspective IN ('direct', 'reverse_meta', 'calibration') THEN expectations.holder
    ELSE expectations.target
  END
WHERE assembled.filled > 0 OR assembled.comment IS NOT NULL
GROUP BY assembled.perspective, assembled.expectation
UNION ALL
SELECT
  'warning',
  'answered_for_another_group',
  min(responses.row),
  columns.name,
  'answers of people outside the group that is asked',
  'answers of ' || any_value(CASE columns.perspective WHEN 'direct' THEN columns.holder ELSE columns.target END) || ' only',
  'The answers were left out. Check the group in people.csv and the survey''s display logic.',
  count(DISTINCT responses.row)
FROM export_cells AS cells
JOIN export_statement_columns AS columns ON columns.position = cells.position
JOIN export_responses AS responses ON responses.row = cells.row AND responses.reason IS NULL
SEMI JOIN roster AS listed
  ON listed.quarter = responses.quarter
  AND listed.respondent = responses.respondent
ANTI JOIN roster AS asked
  ON asked.quarter = responses.quarter
  AND asked.respondent = responses.respondent
  AND asked."group" = CASE columns.perspective WHEN 'direct' THEN columns.holder ELSE columns.target END
WHERE cells.text IS NOT NULL
GROUP BY columns.name;
