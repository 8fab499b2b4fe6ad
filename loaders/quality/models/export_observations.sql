-- Adds the suspect responses of the export: those that were kept, and those that were left out for it.
INSERT INTO response_flags
SELECT
  getvariable('source'),
  flags.row,
  flags.flag
FROM export_flags AS flags
JOIN export_responses AS responses ON responses.row = flags.row
WHERE responses.reason IS NULL OR responses.reason = flags.flag;

-- Adds a row a response that was left out for another of the same person, on the same subject.
INSERT INTO duplicates
SELECT
  getvariable('source'),
  dropped.row,
  max(kept.row) AS kept_row
FROM export_responses AS dropped
JOIN export_rows AS dropped_record ON dropped_record.row = dropped.row
JOIN export_responses AS kept
  ON kept.respondent = dropped.respondent
  AND kept.quarter = dropped.quarter
  AND kept.reason IS NULL
JOIN export_rows AS kept_record
  ON kept_record.row = kept.row
  AND kept_record.subject IS NOT DISTINCT FROM dropped_record.subject
WHERE dropped.reason = 'duplicate'
GROUP BY dropped.row;
