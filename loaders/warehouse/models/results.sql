-- One row is a measure of a team in a quarter; where it is told per another metric, it is divided by that.
CREATE TABLE results AS
WITH
  measured AS (
    SELECT
      trim(quarter) AS quarter,
      trim(team) AS team,
      trim(metric) AS metric,
      TRY_CAST(trim(value) AS DOUBLE) AS value,
      TRY_CAST(trim(largest_share) AS DOUBLE) AS largest_share,
      row,
      per
    FROM collected_results
  )
SELECT
  measured.quarter,
  measured.team,
  measured.metric,
  CASE WHEN measured.per IS NULL THEN measured.value ELSE measured.value / nullif(divisors.value, 0) END AS value,
  measured.largest_share,
  measured.row
FROM measured
LEFT JOIN measured AS divisors
  ON divisors.quarter = measured.quarter
  AND divisors.team = measured.team
  AND divisors.metric = measured.per
WHERE measured.per IS NULL OR measured.value / nullif(divisors.value, 0) IS NOT NULL;
