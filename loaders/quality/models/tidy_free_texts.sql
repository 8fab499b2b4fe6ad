-- One row is a comment of the tidy file that is being read.
CREATE OR REPLACE TEMP TABLE free_texts AS
SELECT
  row,
  'comment' AS column_name,
  comment AS text
FROM tidy_rows
WHERE comment <> '';
