-- One row is a record that does not fit the header, with the first thing that is wrong with it.
SELECT
  line,
  min(column_idx) AS column_idx,
  CAST(arg_min(error_type, column_idx) AS VARCHAR) AS error_type
FROM reject_errors
GROUP BY line
ORDER BY line;
