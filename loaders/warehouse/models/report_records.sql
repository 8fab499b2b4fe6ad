-- One row is a record of the report: whose it is, under pseudonyms, from when, as text, and why it is no result, if it is none.
-- Below the rows of some reports stand totals, the report's name and copyright lines.
CREATE OR REPLACE TEMP TABLE report_records AS
WITH
  records AS (
    SELECT
      cells.row,
      max(cells.text) FILTER (WHERE cells.position = getvariable('team_column')) AS team,
      max(cells.text) FILTER (WHERE cells.position = getvariable('person_column')) AS person,
      max(cells.text) FILTER (WHERE cells.position = getvariable('quarter_column')) AS quarter,
      max(cells.text) FILTER (WHERE cells.position = getvariable('stage_column')) AS stage,
      max(cells.text) FILTER (WHERE cells.position = 0) AS first_cell,
      count(DISTINCT cells.position) FILTER (WHERE cells.text IS NOT NULL) AS filled,
      arg_min(drops.reason, drops.rank) AS drop_reason
    FROM report_cells AS cells
    LEFT JOIN report_drops AS drops
      ON drops.position = cells.position
      AND drops.value = coalesce(lower(cells.text), '')
    GROUP BY cells.row
  ),
  judged AS (
    SELECT
      *,
      CASE
        WHEN row IN (SELECT row FROM repeated_headers) THEN 'column names again'
        WHEN getvariable('has_footer') AND (
          filled = 0
          OR regexp_matches(first_cell, getvariable('footer_lines'), 'i')
          OR regexp_matches(first_cell, '^((grand |sub ?)?totals?|summe|gesamt(summe)?|insgesamt|total g[ée]n[ée]ral)\b', 'i')
          OR (
            filled = 1 AND first_cell IS NOT NULL AND quarter IS NULL
            AND (getvariable('has_lines') OR getvariable('quarter_column') IS NOT NULL)
          )
          OR (team IS NULL AND person IS NULL AND (quarter IS NULL OR getvariable('quarter_column') IS NULL))
        ) THEN 'footer or total'
        WHEN drop_reason IS NOT NULL THEN drop_reason
        WHEN getvariable('stage_column') IS NOT NULL
          AND NOT list_contains(getvariable('won'), coalesce(lower(stage), ''))
          THEN 'not won'
      END AS reason
    FROM records
  )
SELECT
  row,
  team,
  pseudonym(person) AS person,
  pseudonym('alias:' || lower(person)) AS alias,
  quarter,
  CASE
    WHEN reason IS NULL
      AND getvariable('is_weekly')
      AND row_number() OVER (PARTITION BY person, quarter, reason IS NULL ORDER BY row DESC) > 1
      THEN 'duplicate'
    ELSE reason
  END AS reason
FROM judged;
