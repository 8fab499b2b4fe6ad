-- One row is an id of a person as the files write it, with what it is.
WITH
  managed AS (
    SELECT
      manager,
      max(reports) AS reports
    FROM (
      SELECT
        manager,
        quarter,
        count(DISTINCT respondent) AS reports
      FROM roster
      WHERE manager <> ''
      GROUP BY manager, quarter
    )
    GROUP BY manager
  )
SELECT
  manager AS id,
  CASE
    WHEN reports = 1 THEN 'id of a manager of one'
    ELSE 'manager''s id'
  END AS kind
FROM managed
UNION ALL
SELECT
  respondent,
  'respondent''s id'
FROM (
  SELECT respondent FROM roster
  UNION
  SELECT id FROM exported_ids
)
WHERE respondent NOT IN (SELECT manager FROM managed);
