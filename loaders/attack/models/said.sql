-- One row is a text that the report says anyway: ids and wordings of expectations, themes, also of topics, names of results.
SELECT statement AS said FROM wordings
UNION
SELECT expectation FROM wordings
UNION
SELECT theme FROM wordings WHERE theme <> ''
UNION
SELECT coalesce(theme, label) FROM codes
UNION
SELECT metric FROM results;
