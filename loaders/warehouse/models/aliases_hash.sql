-- One row: a hash of all that people are also known by.
SELECT sha256(string_agg(alias || respondent, ',' ORDER BY alias)) AS aliases
FROM person_aliases;
