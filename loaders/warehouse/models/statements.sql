-- One row is what a respondent wrote to an open question: whole, as the export has it, with what the question was about.
CREATE TABLE statements (
  quarter VARCHAR,
  respondent VARCHAR,
  "group" VARCHAR,
  team VARCHAR,
  perspective VARCHAR,
  holder VARCHAR,
  target VARCHAR,
  asked VARCHAR,
  text VARCHAR,
  source INTEGER,
  row BIGINT
);

-- One row is a name of somebody in an export; gone when the files are read.
CREATE TEMP TABLE people_names (name VARCHAR);
