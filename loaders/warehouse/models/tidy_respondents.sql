-- One row is a distinct respondent of the tidy file that is being read, with what stands for them in the warehouse.
CREATE OR REPLACE TEMP TABLE tidy_respondents AS
SELECT
  id,
  pseudonym(id) AS respondent
FROM (SELECT DISTINCT respondent AS id FROM file_rows);
