-- One row is a record of an export, with what may be its date as text.
CREATE OR REPLACE TEMP TABLE dated_texts AS
SELECT
  row,
  quarter AS text
FROM export_rows
WHERE reason IS NULL;
