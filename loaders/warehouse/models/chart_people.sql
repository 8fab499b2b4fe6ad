-- Adds to the roster file's people those of an org chart whom nothing lists yet for the quarter.
INSERT INTO people
SELECT *
FROM chart_roster
WHERE NOT EXISTS (
  FROM people
  WHERE people.respondent = chart_roster.respondent
    AND (people.quarter IS NULL OR chart_roster.quarter IS NULL OR people.quarter = chart_roster.quarter)
);

-- Adds what people of the org chart are also called, where nobody is called so yet.
INSERT INTO person_aliases
SELECT *
FROM chart_names
WHERE alias NOT IN (SELECT alias FROM person_aliases);
