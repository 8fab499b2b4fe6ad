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
