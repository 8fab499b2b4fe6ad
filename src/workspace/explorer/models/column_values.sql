-- One row is one of the twelve most frequent values of a column, and how many rows have it.
SELECT
  "$column"::VARCHAR AS "value",
  count(*)::DOUBLE AS "rows"
FROM "$database"."$table"
WHERE "$column" IS NOT NULL
GROUP BY ALL
ORDER BY "rows" DESC, "value"
LIMIT 12
