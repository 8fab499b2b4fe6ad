-- One row is a measure of a team in a quarter.
CREATE TABLE results AS
SELECT
  trim(quarter) AS quarter,
  trim(team) AS team,
  trim(metric) AS metric,
  TRY_CAST(trim(value) AS DOUBLE) AS value,
  TRY_CAST(trim(largest_share) AS DOUBLE) AS largest_share,
  row
FROM collected_results;
