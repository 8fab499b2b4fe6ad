-- One row is a person as the roster file lists them, under a pseudonym; a row without a quarter holds for all quarters.
CREATE OR REPLACE TEMP TABLE people_rows AS
SELECT
  row,
  pseudonym(respondent) AS respondent,
  trim("group") AS "group",
  trim(team) AS team,
  pseudonym(manager) AS manager,
  trim(region) AS region,
  trim(start_date) AS start_date,
  trim(quarter) AS quarter
FROM file_rows;
