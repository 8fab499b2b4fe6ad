-- One row is the org chart that was read, with its rows that are on the roster as kept.
INSERT INTO sources
SELECT
  getvariable('source'),
  getvariable('file'),
  getvariable('format'),
  getvariable('quarter'),
  count(*),
  count(*) FILTER (WHERE reason IS NULL)
FROM chart_outcomes;

-- One row is a reason for leaving rows of the org chart out, with their number.
INSERT INTO dropped
SELECT
  getvariable('source'),
  reason,
  count(*)
FROM chart_outcomes
WHERE reason IS NOT NULL
GROUP BY reason;
