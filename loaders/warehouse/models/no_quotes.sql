-- No row: nothing is approved. The columns are those of approved_quotes.
CREATE TABLE approved_quotes (
  row BIGINT,
  quarter VARCHAR,
  "group" VARCHAR,
  expectation VARCHAR,
  text VARCHAR
);
