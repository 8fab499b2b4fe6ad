-- One row is a measure of a team in a quarter, and the largest person's share of it where the report names people. Sums go
-- by the report's order, so that they do not depend on threads.
CREATE OR REPLACE TEMP TABLE results_rows AS
WITH
  sums AS (
    SELECT
      quarter,
      team,
      metric,
      min(row) AS row,
      sum(value ORDER BY row) AS value,
      sum(actual ORDER BY row) AS actual,
      sum(quota ORDER BY row) AS quota,
      count(DISTINCT (person, week)) AS weeks
    FROM report_measures
    WHERE team IS NOT NULL AND quarter IS NOT NULL
    GROUP BY quarter, team, metric
  ),
  people AS (
    SELECT
      quarter,
      team,
      metric,
      max(amount) / sum(amount) AS largest_share
    FROM (
      SELECT
        quarter,
        team,
        metric,
        sum(coalesce(value, actual) ORDER BY row) AS amount
      FROM report_measures
      WHERE person IS NOT NULL
      GROUP BY quarter, team, metric, person
    )
    WHERE amount > 0
    GROUP BY quarter, team, metric
  )
SELECT
  sums.quarter,
  sums.team,
  sums.metric,
  CAST(
    CASE
      WHEN sums.actual IS NOT NULL THEN sums.actual / nullif(sums.quota, 0)
      WHEN getvariable('is_weekly') THEN sums.value / sums.weeks
      ELSE sums.value
    END AS VARCHAR
  ) AS value,
  CAST(people.largest_share AS VARCHAR) AS largest_share,
  sums.row,
  getvariable('per') AS per
FROM sums
LEFT JOIN people USING (quarter, team, metric);
