-- One row is a record of results.csv, as text.
CREATE OR REPLACE TEMP TABLE results_rows AS
SELECT
  quarter,
  team,
  metric,
  value,
  largest_share,
  row,
  CAST(NULL AS VARCHAR) AS per
FROM file_rows;
