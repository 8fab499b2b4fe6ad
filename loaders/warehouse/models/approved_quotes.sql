-- One row is a quote that may be published, in the order of approved_quotes.csv; who wrote it is not kept.
CREATE TABLE approved_quotes AS
SELECT
  row,
  quarter,
  "group",
  expectation,
  text
FROM quote_rows;
