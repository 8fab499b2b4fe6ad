-- One row is a row of the codebook: an expectation in one wording, from its first to its last quarter.
CREATE OR REPLACE TEMP TABLE wording_rows AS
SELECT
  row,
  trim(expectation) AS expectation,
  trim(holder) AS holder,
  trim(target) AS target,
  lower(trim(action)) AS action,
  trim(statement) AS statement,
  trim(theme) AS theme,
  TRY_CAST(trim(importance) AS DOUBLE) AS importance,
  TRY_CAST(trim(level) AS DOUBLE) AS level,
  coalesce(lower(trim(foil)) IN ('true', 'yes', '1'), false) AS foil,
  trim(first_quarter) AS first_quarter,
  trim(last_quarter) AS last_quarter,
  trim(version) AS version
FROM file_rows;
