-- One row is a column of a source that was recognised as personal data, how, and what for it was read, if it was.
CREATE TABLE personal_columns (
  source INTEGER,
  position INTEGER,
  column_name VARCHAR,
  kind VARCHAR,
  recognised_by VARCHAR,
  purpose VARCHAR
);

-- One row is a column of free text in which a kind of personal data stands: in how many rows, and the first of them.
CREATE TABLE personal_texts (
  source INTEGER,
  column_name VARCHAR,
  kind VARCHAR,
  first_row BIGINT,
  rows BIGINT
);

-- One row is a response of an export that is suspect, and why; `row` is its record in the file.
CREATE TABLE response_flags (
  source INTEGER,
  row BIGINT,
  flag VARCHAR
);

-- One row is a response that was left out because the same person gave another, and the record that was kept.
CREATE TABLE duplicates (
  source INTEGER,
  row BIGINT,
  kept_row BIGINT
);

-- One row is what a column of an export asks: its question and its statement, as they stand, and the words alone.
CREATE TABLE question_texts (
  source INTEGER,
  expectation VARCHAR,
  perspective VARCHAR,
  field VARCHAR,
  question VARCHAR,
  statement VARCHAR,
  question_key VARCHAR,
  statement_key VARCHAR
);
