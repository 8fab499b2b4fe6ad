-- Adds a row a record in which an expectation is said not to be known, and yet to ask for something.
INSERT INTO response_flags
SELECT DISTINCT
  source,
  row,
  'contradictory'
FROM answers
WHERE known = 'no' AND (action IN ('stop', 'start', 'continue') OR level IS NOT NULL);
