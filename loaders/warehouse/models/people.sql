-- One row is a person as the roster file lists them; a row without a quarter holds for all quarters.
CREATE TABLE people AS
SELECT
  row,
  trim(respondent) AS respondent,
  trim("group") AS "group",
  trim(team) AS team,
  trim(manager) AS manager,
  trim(region) AS region,
  trim(start_date) AS start_date,
  trim(quarter) AS quarter
FROM file_rows;
