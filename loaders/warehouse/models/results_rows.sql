-- One row is a record of results.csv, as text.
CREATE OR REPLACE TEMP TABLE results_rows AS
SELECT
  quarter,
  team,
  metric,
  value,
  largest_share,
  row
FROM file_rows;
