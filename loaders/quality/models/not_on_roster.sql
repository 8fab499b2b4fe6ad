-- One row is a source in which people answered whom people.csv does not list that quarter, with their number.
SELECT
  answers.source,
  count(DISTINCT answers.respondent) AS people
FROM answers
WHERE NOT EXISTS (
  FROM people
  WHERE people.respondent = answers.respondent
    AND (people.quarter IS NULL OR people.quarter = answers.quarter)
)
GROUP BY answers.source
ORDER BY answers.source;
