-- One row is what a record of the report says of a metric in a quarter: its amounts, the team, and the person.
CREATE OR REPLACE TEMP TABLE report_measures AS
WITH
  amounts AS (
    SELECT
      places.row,
      places.person,
      places.week,
      places.team,
      coalesce(columns.quarter, places.quarter) AS quarter,
      columns.metric,
      columns.field,
      amounts.amount
    FROM report_places AS places
    JOIN report_cells AS cells ON cells.row = places.row
    JOIN report_columns AS columns ON columns.position = cells.position
    JOIN report_amounts AS amounts ON amounts.text = cells.text
    WHERE places.reason IS NULL
  ),
  homes AS (
    SELECT
      quarter,
      respondent,
      min(team) AS team
    FROM roster
    WHERE team <> ''
    GROUP BY quarter, respondent
  )
SELECT
  amounts.row,
  amounts.person,
  any_value(amounts.week) AS week,
  coalesce(amounts.team, homes.team) AS team,
  amounts.quarter,
  amounts.metric,
  max(amounts.amount) FILTER (WHERE amounts.field = 'value') AS value,
  max(amounts.amount) FILTER (WHERE amounts.field = 'actual') AS actual,
  max(amounts.amount) FILTER (WHERE amounts.field = 'quota') AS quota
FROM amounts
LEFT JOIN homes ON homes.quarter = amounts.quarter AND homes.respondent = amounts.person
GROUP BY amounts.row, amounts.person, amounts.team, homes.team, amounts.quarter, amounts.metric
HAVING value IS NOT NULL OR (actual IS NOT NULL AND quota IS NOT NULL);
