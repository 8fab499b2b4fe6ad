-- One row is a record of the delimited file that is being looked at, of the first ones, header rows left out.
CREATE OR REPLACE TEMP TABLE file_rows AS
SELECT *
FROM (
  SELECT
    row_number() OVER () + getvariable('skipped') AS row,
    *
  FROM (
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
      strict_mode = false,
      ignore_errors = true,
      parallel = false,
      max_line_size = 16000000
    )
    LIMIT getvariable('sample_rows')
  )
)
WHERE row > getvariable('header_rows') + getvariable('skipped');
