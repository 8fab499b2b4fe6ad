-- Adds to the roster file's people those of an org chart whom nothing lists yet, under pseudonyms.
INSERT INTO people
SELECT
  row,
  pseudonym(respondent) AS respondent,
  "group",
  nullif(team, '') AS team,
  pseudonym(manager) AS manager,
  nullif(region, '') AS region,
  nullif(start_date, '') AS start_date,
  nullif(quarter, '') AS quarter
FROM chart_people
WHERE pseudonym(respondent) NOT IN (SELECT respondent FROM people WHERE respondent IS NOT NULL);

-- One row is another name or address of somebody, hashed, with the pseudonym of the id. What several people are called is
-- nobody's.
INSERT INTO person_aliases
SELECT
  pseudonym('alias:' || lower(alias)) AS alias,
  pseudonym(any_value(respondent)) AS respondent
FROM chart_aliases
GROUP BY lower(alias)
HAVING count(DISTINCT respondent) = 1 AND pseudonym('alias:' || lower(alias)) NOT IN (SELECT alias FROM person_aliases);
