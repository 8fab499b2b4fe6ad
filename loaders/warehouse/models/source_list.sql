-- One row is an export, with the number of its rows that were read and kept.
SELECT
  source,
  file,
  format,
  quarter,
  rows_read AS "rowsRead",
  rows_kept AS "rowsKept"
FROM sources
ORDER BY source;
