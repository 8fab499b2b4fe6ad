-- No row: there is no roster file. The columns are those of people.
CREATE TABLE people (
  row BIGINT,
  respondent VARCHAR,
  "group" VARCHAR,
  team VARCHAR,
  manager VARCHAR,
  region VARCHAR,
  start_date VARCHAR,
  quarter VARCHAR
);
