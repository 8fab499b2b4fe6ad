-- One row: how many names of persons in the kept export an org chart now says to be somebody else's than when it was read.
SELECT count(*) AS names
FROM kept.named
LEFT JOIN person_aliases AS aliases USING (alias)
WHERE named.respondent IS DISTINCT FROM aliases.respondent;
