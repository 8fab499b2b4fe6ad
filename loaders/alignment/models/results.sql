-- One row is quarter x team x metric.
SELECT
  quarter,
  team,
  metric,
  value
FROM warehouse.results
WHERE value IS NOT NULL
ORDER BY ALL;
