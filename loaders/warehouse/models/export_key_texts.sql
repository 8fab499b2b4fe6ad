-- One row is a distinct text in a column that says from when or whom a response is: its first row, and how often.
SELECT
  field,
  text,
  min(row) AS row,
  count(*) AS rows
FROM (
  FROM (
    SELECT
      row,
      CASE WHEN getvariable('quarter_by_date') THEN NULL ELSE quarter END AS quarter,
      "group",
      team,
      relationship
    FROM export_rows
    WHERE reason IS NULL
  )
  UNPIVOT (text FOR field IN (quarter, "group", team, relationship))
)
GROUP BY field, text
ORDER BY row, field;
