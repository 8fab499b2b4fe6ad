-- One row is a record of the tidy file that is being read, as text, people under their pseudonyms and what they may also be
-- known by under another.
CREATE OR REPLACE TEMP TABLE tidy_rows AS
WITH
  people AS MATERIALIZED (
    SELECT
      ids.id,
      pseudonym(ids.id) AS respondent,
      pseudonym('alias:' || lower(ids.id)) AS alias
    FROM (SELECT DISTINCT respondent AS id FROM file_rows) AS ids
  )
SELECT
  tidy.* REPLACE (people.respondent AS respondent),
  people.alias
FROM file_rows AS tidy
LEFT JOIN people ON people.id = tidy.respondent
ORDER BY tidy.row;
