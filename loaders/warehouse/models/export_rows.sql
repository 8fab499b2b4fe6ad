-- One row is a record of the export: who answered, under a pseudonym, what else it says of them as text, and why it is no answer of a
-- participant, if it is none.
CREATE OR REPLACE TEMP TABLE export_rows AS
WITH
  records AS (
    SELECT
      cells.row,
      max(cells.text) FILTER (WHERE cells.position = getvariable('respondent')) AS respondent,
      max(cells.text) FILTER (WHERE cells.position = getvariable('quarter_column')) AS quarter,
      max(cells.text) FILTER (WHERE cells.position = getvariable('group_column')) AS "group",
      max(cells.text) FILTER (WHERE cells.position = getvariable('team_column')) AS team,
      max(cells.text) FILTER (WHERE cells.position = getvariable('relationship_column')) AS relationship,
      max(cells.text) FILTER (WHERE cells.position = getvariable('subject_column')) AS subject,
      arg_min(drops.reason, drops.rank) AS drop_reason,
      coalesce(
        bool_or(list_contains(getvariable('finished_values'), coalesce(lower(cells.text), '')))
          FILTER (WHERE cells.position = getvariable('finished')),
        true
      ) AS finished,
      max(TRY_CAST(rtrim(cells.text, ' %') AS DOUBLE)) FILTER (WHERE cells.position = getvariable('progress')) AS progress,
      count(cells.text) FILTER (WHERE list_contains(getvariable('answer_positions'), cells.position)) AS filled
    FROM export_cells AS cells
    LEFT JOIN export_drops AS drops
      ON drops.position = cells.position
      AND drops.value = coalesce(lower(cells.text), '')
    GROUP BY cells.row
  )
SELECT
  row,
  CASE
    WHEN getvariable('respondent') IS NULL THEN 's' || getvariable('source') || 'r' || row
    ELSE coalesce(
      (SELECT aliases.respondent FROM person_aliases AS aliases WHERE aliases.alias = pseudonym('alias:' || lower(records.respondent))),
      pseudonym(records.respondent)
    )
  END AS respondent,
  quarter,
  "group",
  team,
  relationship,
  subject,
  finished,
  CASE
    WHEN records.row IN (SELECT row FROM repeated_headers) THEN 'column names again'
    WHEN drop_reason IS NOT NULL THEN drop_reason
    WHEN NOT finished AND progress < getvariable('minimum_progress') THEN 'unfinished'
    WHEN filled = 0 THEN 'no answers'
    WHEN getvariable('respondent') IS NOT NULL AND respondent IS NULL THEN 'no respondent id'
  END AS reason
FROM records;
