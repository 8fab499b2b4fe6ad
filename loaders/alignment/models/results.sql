-- One row is quarter x team x metric.
SELECT
  quarter,
  team,
  metric,
  value,
  largest_share,
  NULL AS flag
FROM warehouse.results
WHERE value IS NOT NULL
ORDER BY ALL;
