-- One row is a record of the report: whether it counts, or why not.
CREATE OR REPLACE TEMP TABLE report_outcomes AS
SELECT
  places.row,
  coalesce(
    places.reason,
    CASE
      WHEN measures.row IS NOT NULL AND measures.is_placed THEN NULL
      WHEN places.is_nobodys THEN 'nobody''s'
      WHEN measures.row IS NOT NULL THEN 'not on the roster'
      WHEN unread.row IS NOT NULL THEN 'not a number'
      ELSE 'no amount'
    END
  ) AS reason
FROM report_places AS places
LEFT JOIN (
  SELECT
    row,
    bool_or(team IS NOT NULL) AS is_placed
  FROM report_measures
  GROUP BY row
) AS measures ON measures.row = places.row
LEFT JOIN (
  SELECT DISTINCT cells.row
  FROM report_cells AS cells
  JOIN report_columns AS columns ON columns.position = cells.position
  ANTI JOIN report_amounts AS amounts ON amounts.text = cells.text
  WHERE cells.text IS NOT NULL
) AS unread ON unread.row = places.row;

-- One row is the report that was read, with its rows that count as kept.
INSERT INTO sources
SELECT
  getvariable('source'),
  getvariable('file'),
  getvariable('format'),
  NULL,
  count(*),
  count(*) FILTER (WHERE reason IS NULL)
FROM report_outcomes;

-- One row is a reason for leaving rows of the report out, with their number.
INSERT INTO dropped
SELECT
  getvariable('source'),
  reason,
  count(*)
FROM report_outcomes
WHERE reason IS NOT NULL
GROUP BY reason;
