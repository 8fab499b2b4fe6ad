-- One row is the tidy file that was read; rows of people outside the group that is asked are not kept.
INSERT INTO sources
SELECT
  getvariable('source'),
  getvariable('file'),
  'tidy',
  NULL,
  (SELECT count(*) FROM tidy_rows),
  (SELECT count(*) FROM answers WHERE source = getvariable('source'));

-- One row is the reason for leaving rows of the tidy file out, with their number.
INSERT INTO dropped
SELECT
  source,
  'answered for another group',
  rows_read - rows_kept
FROM sources
WHERE source = getvariable('source') AND rows_read > rows_kept;
