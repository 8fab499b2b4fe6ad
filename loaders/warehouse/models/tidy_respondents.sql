-- One row is a distinct respondent of the tidy file that is being read, with what stands for them in the warehouse.
CREATE OR REPLACE TEMP TABLE tidy_respondents AS
SELECT
  ids.id,
  coalesce(aliases.respondent, pseudonym(ids.id)) AS respondent
FROM (SELECT DISTINCT respondent AS id FROM file_rows) AS ids
LEFT JOIN person_aliases AS aliases ON aliases.alias = pseudonym('alias:' || lower(ids.id));
