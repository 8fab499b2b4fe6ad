-- Adds to the roster who answered and is not on it, one row a person in a group in a quarter, where the export says the
-- group; and takes over the team where the export says it.
INSERT INTO roster
SELECT
  responses.quarter,
  responses.respondent,
  responses."group",
  coalesce(max(responses.team), any_value(listed.team)) AS team,
  any_value(listed.manager) AS manager,
  any_value(listed.region) AS region
FROM export_responses AS responses
LEFT JOIN roster AS listed
  ON listed.quarter = responses.quarter
  AND listed.respondent = responses.respondent
WHERE responses.reason IS NULL
  AND responses."group" IS NOT NULL
  AND NOT EXISTS (
    FROM roster
    WHERE roster.quarter = responses.quarter
      AND roster.respondent = responses.respondent
      AND roster."group" = responses."group"
  )
GROUP BY responses.quarter, responses.respondent, responses."group";

UPDATE roster
SET team = said.team
FROM (
  SELECT
    quarter,
    respondent,
    max(team) AS team
  FROM export_responses
  WHERE reason IS NULL AND team IS NOT NULL
  GROUP BY quarter, respondent
) AS said
WHERE said.quarter = roster.quarter AND said.respondent = roster.respondent;
