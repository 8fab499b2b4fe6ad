-- One row is a column of the Parquet file that is being copied.
SELECT column_name AS name
FROM (DESCRIBE FROM read_parquet(getvariable('path')));
