-- One row is a distinct text in the column of teams or quarters: its first row, and how often.
SELECT
  field,
  text,
  min(row) AS row,
  count(*) AS rows
FROM (
  FROM (
    SELECT
      row,
      team,
      CASE WHEN getvariable('by_date') THEN NULL ELSE quarter END AS quarter
    FROM report_records
    WHERE reason IS NULL
  )
  UNPIVOT (text FOR field IN (team, quarter))
)
GROUP BY field, text
ORDER BY row, field;
