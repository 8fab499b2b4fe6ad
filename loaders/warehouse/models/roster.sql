-- One row is a person in a group in a quarter: the person's row for that quarter, or else the one for all quarters.
CREATE TABLE roster AS
SELECT
  quarters.quarter,
  people.respondent,
  people."group",
  people.team,
  people.manager,
  people.region
FROM quarters
JOIN people ON people.quarter = quarters.quarter
UNION ALL
SELECT
  quarters.quarter,
  people.respondent,
  people."group",
  people.team,
  people.manager,
  people.region
FROM quarters
CROSS JOIN people
ANTI JOIN people AS moved
  ON moved.respondent = people.respondent
  AND moved."group" = people."group"
  AND moved.quarter = quarters.quarter
WHERE people.quarter IS NULL;
