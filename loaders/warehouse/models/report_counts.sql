-- One row is the report that was read, with its rows that name a known team and quarter as kept.
INSERT INTO sources
SELECT
  getvariable('source'),
  getvariable('file'),
  getvariable('format'),
  NULL,
  getvariable('rows_read'),
  getvariable('rows_read') - getvariable('footer_rows') - getvariable('unmatched_rows');

-- One row is a reason for leaving rows of the report out, with their number.
INSERT INTO dropped
SELECT *
FROM (
  VALUES
    (getvariable('source'), 'footer or total', getvariable('footer_rows')),
    (getvariable('source'), 'unknown team or quarter', getvariable('unmatched_rows'))
) AS reasons(source, reason, rows)
WHERE rows > 0;
