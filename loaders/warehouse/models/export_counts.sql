-- One row is the export that was read, and how many of its responses were kept.
INSERT INTO sources
SELECT
  getvariable('source'),
  getvariable('file'),
  getvariable('format'),
  CASE WHEN count(DISTINCT quarter) FILTER (WHERE reason IS NULL) = 1 THEN any_value(quarter) FILTER (WHERE reason IS NULL) END,
  count(*),
  count(*) FILTER (WHERE reason IS NULL)
FROM export_responses;

-- One row is a reason for leaving responses of the export out, with their number.
INSERT INTO dropped
SELECT
  getvariable('source'),
  reason,
  count(*)
FROM export_responses
WHERE reason IS NOT NULL
GROUP BY reason;
