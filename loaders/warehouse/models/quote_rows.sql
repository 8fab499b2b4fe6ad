-- One row is a line of approved_quotes.csv, as text, with the quote's blanks and line breaks as single blanks.
CREATE OR REPLACE TEMP TABLE quote_rows AS
SELECT
  row,
  trim(quarter) AS quarter,
  trim("group") AS "group",
  nullif(trim(expectation), '') AS expectation,
  trim(regexp_replace(text, '\s+', ' ', 'g')) AS text,
  trim(approved_by) AS approved_by,
  trim(date) AS date
FROM file_rows;
