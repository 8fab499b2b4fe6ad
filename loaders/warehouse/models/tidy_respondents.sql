-- One row is a distinct respondent of the tidy file that is being read, with what stands for them in the warehouse.
CREATE OR REPLACE TEMP TABLE tidy_respondents AS
SELECT
  ids.id,
  ids.alias,
  coalesce(aliases.respondent, ids.id) AS respondent
FROM (SELECT DISTINCT respondent AS id, alias FROM tidy_rows WHERE respondent IS NOT NULL) AS ids
LEFT JOIN person_aliases AS aliases ON aliases.alias = ids.alias;
