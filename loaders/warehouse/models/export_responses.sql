-- One row is a response of the export: who gave it, and the reason for leaving it out, if there is one.
CREATE OR REPLACE TEMP TABLE export_responses AS
WITH
  responses AS (
    SELECT
      cells.row,
      max(cells.text) FILTER (WHERE cells.position = getvariable('respondent')) AS respondent,
      max(drops.reason) AS drop_reason,
      coalesce(
        bool_or(list_contains(getvariable('finished_values'), lower(cells.text)))
          FILTER (WHERE cells.position = getvariable('finished')),
        true
      ) AS finished,
      max(TRY_CAST(cells.text AS DOUBLE)) FILTER (WHERE cells.position = getvariable('progress')) AS progress,
      count(cells.text) FILTER (WHERE list_contains(getvariable('answer_positions'), cells.position)) AS filled
    FROM export_cells AS cells
    LEFT JOIN export_drops AS drops ON drops.position = cells.position AND drops.value = lower(cells.text)
    GROUP BY cells.row
  ),
  judged AS (
    SELECT
      *,
      CASE
        WHEN drop_reason IS NOT NULL THEN drop_reason
        WHEN NOT finished AND progress < getvariable('minimum_progress') THEN 'unfinished'
        WHEN filled = 0 THEN 'no answers'
        WHEN respondent IS NULL THEN 'no respondent id'
      END AS reason
    FROM responses
  )
SELECT
  row,
  respondent,
  CASE
    WHEN reason IS NOT NULL THEN reason
    -- Of a person's several responses the last finished one stays.
    WHEN row_number() OVER (
      PARTITION BY respondent, reason IS NULL
      ORDER BY finished DESC, row DESC
    ) > 1 THEN 'duplicate'
  END AS reason
FROM judged;
