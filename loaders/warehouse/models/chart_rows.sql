-- One row is a row of the roster that the org chart gives, under pseudonyms.
CREATE OR REPLACE TEMP TABLE chart_roster AS
SELECT
  row,
  pseudonym(respondent) AS respondent,
  "group",
  nullif(team, '') AS team,
  pseudonym(manager) AS manager,
  nullif(region, '') AS region,
  nullif(start_date, '') AS start_date,
  nullif(quarter, '') AS quarter
FROM chart_people;

-- One row is another name or address of somebody, hashed, with the pseudonym of the id. What several people are called is
-- nobody's.
CREATE OR REPLACE TEMP TABLE chart_names AS
SELECT
  pseudonym('alias:' || lower(alias)) AS alias,
  pseudonym(any_value(respondent)) AS respondent
FROM chart_aliases
GROUP BY lower(alias)
HAVING count(DISTINCT respondent) = 1;
