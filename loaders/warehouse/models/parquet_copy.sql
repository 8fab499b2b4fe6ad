-- Writes a Parquet file as CSV, a row a row, every value as text and nothing for NULL.
COPY (
  SELECT CAST(COLUMNS(*) AS VARCHAR)
  FROM read_parquet(getvariable('path'))
) TO (getvariable('copy')) (FORMAT csv, HEADER true, FORCE_QUOTE *);
