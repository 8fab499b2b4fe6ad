-- One row is a record of the delimited file that is being read, header rows left out.
-- Everything stays text here; records that do not fit the header go to reject_errors. What DuckDB reads
-- otherwise than it is meant (stray quotes, mixed line ends) is mended before.
CREATE OR REPLACE TEMP TABLE file_rows AS
SELECT *
FROM (
  SELECT
    row_number() OVER () + getvariable('skipped') AS row,
    *
  FROM read_csv(
    getvariable('path'),
    header = false,
    auto_detect = false,
    all_varchar = true,
    columns = getvariable('columns'),
    delim = getvariable('delimiter'),
    quote = '"',
    escape = '"',
    null_padding = true,
    strict_mode = true,
    store_rejects = true,
    parallel = getvariable('parallel'),
    max_line_size = 16000000
  )
)
WHERE row > getvariable('header_rows') + getvariable('skipped');
