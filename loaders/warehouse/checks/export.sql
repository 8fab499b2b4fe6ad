-- One row is a problem in the responses of the export that is being read; labels are checked where they are coded.
SELECT
  'error' AS severity,
  'unknown_respondent' AS code,
  min(responses.row) AS row,
  getvariable('respondent_column') AS column_name,
  'somebody who is not listed' AS found,
  'a respondent of people.csv in ' || getvariable('quarter') AS expected,
  'Add the person to people.csv, or take the response out of the survey tool.' AS hint,
  count(*) AS rows
FROM export_responses AS responses
ANTI JOIN roster
  ON roster.quarter = getvariable('quarter')
  AND roster.respondent = responses.respondent
WHERE responses.reason IS NULL
GROUP BY responses.respondent
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
  'answered_for_another_group',
  min(cells.row),
  min(columns.name),
  'answers of people outside the group that is asked (' || columns.perspective || ' of ' || columns.expectation || ')',
  'answers of that group only',
  'The answers were left out. Check the group in people.csv and the survey''s display logic.',
  count(DISTINCT cells.row)
FROM export_cells AS cells
JOIN export_columns AS columns ON columns.position = cells.position
JOIN export_responses AS responses ON responses.row = cells.row AND responses.reason IS NULL
JOIN expectations ON expectations.expectation = columns.expectation
SEMI JOIN roster AS listed
  ON listed.quarter = getvariable('quarter')
  AND listed.respondent = responses.respondent
ANTI JOIN roster AS asked
  ON asked.quarter = getvariable('quarter')
  AND asked.respondent = responses.respondent
  AND asked."group" = CASE
    WHEN columns.perspective IN ('direct', 'reverse_meta', 'calibration') THEN expectations.holder
    ELSE expectations.target
  END
WHERE cells.text IS NOT NULL AND cells.text IS DISTINCT FROM getvariable('unanswered_code')
GROUP BY columns.perspective, columns.expectation;
