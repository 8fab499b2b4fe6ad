-- One row is quarter x group x team of the roster, with the people on it and those of them who answered anything.
SELECT
  roster.quarter,
  roster."group",
  roster.team,
  count(DISTINCT roster.respondent) AS invited,
  count(DISTINCT answering.respondent) AS answered
FROM roster
JOIN quarters ON quarters.quarter = roster.quarter
LEFT JOIN (
  SELECT DISTINCT
    quarter,
    "group",
    respondent
  FROM answers
  WHERE status IN ('answered', 'dont_know')
) AS answering
  ON answering.quarter = roster.quarter
  AND answering."group" = roster."group"
  AND answering.respondent = roster.respondent
GROUP BY quarters.position, roster.quarter, roster."group", roster.team
ORDER BY quarters.position, roster."group", roster.team;
