-- One row is one of 24 equal steps between the least and the greatest value of a column, and how many rows fall into it.
WITH positions AS (
  SELECT $position AS position
  FROM "$database"."$table"
  WHERE "$column" IS NOT NULL
),
extremes AS (
  SELECT min(position) AS least, max(position) AS greatest
  FROM positions
  WHERE isfinite(position)
)
SELECT
  least(23, floor(24 * (position - least) / nullif(greatest - least, 0)))::INT AS step,
  count(*)::DOUBLE AS "rows"
FROM positions, extremes
WHERE isfinite(position)
GROUP BY ALL
ORDER BY ALL
