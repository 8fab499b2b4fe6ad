-- One row is a response of the export: who gave it, when and as what, and the reason for leaving it out, if there is one.
CREATE OR REPLACE TEMP TABLE export_responses AS
WITH
  placed AS (
    SELECT
      records.row,
      records.respondent,
      records.subject,
      records.finished,
      coalesce(getvariable('quarter'), quarters.code, by_day.quarter) AS quarter,
      coalesce(groups.code, meanings."group", getvariable('fixed_group')) AS "group",
      coalesce(teams.code, getvariable('fixed_team')) AS team,
      meanings.perspective,
      CASE
        WHEN records.reason IS NOT NULL THEN records.reason
        WHEN flags.flag IS NOT NULL THEN flags.flag
        WHEN coalesce(getvariable('quarter'), quarters.code, by_day.quarter) IS NOT NULL THEN NULL
        WHEN records.quarter IS NULL THEN 'no quarter'
        ELSE 'outside the quarters'
      END AS reason
    FROM export_rows AS records
    LEFT JOIN (
      SELECT row, min(flag) AS flag
      FROM export_flags
      WHERE list_contains(getvariable('left_out_flags'), flag)
      GROUP BY row
    ) AS flags ON flags.row = records.row
    LEFT JOIN export_keys AS quarters ON quarters.field = 'quarter' AND quarters.text = records.quarter
    LEFT JOIN export_keys AS groups ON groups.field = 'group' AND groups.text = records."group"
    LEFT JOIN export_keys AS teams ON teams.field = 'team' AND teams.text = records.team
    LEFT JOIN export_keys AS relationships
      ON relationships.field = 'relationship' AND relationships.text = records.relationship
    LEFT JOIN export_meanings AS meanings ON meanings.relationship = relationships.code
    LEFT JOIN export_days AS days ON days.row = records.row
    LEFT JOIN engagement_quarters AS by_day ON days.day BETWEEN by_day.first_day AND by_day.last_day
  )
SELECT
  row,
  respondent,
  quarter,
  "group",
  team,
  perspective,
  CASE
    WHEN reason IS NOT NULL THEN reason
    -- Of a person's several responses in a quarter (and on a subject) the last finished one stays.
    WHEN row_number() OVER (
      PARTITION BY respondent, quarter, subject, reason IS NULL
      ORDER BY finished DESC, row DESC
    ) > 1 THEN 'duplicate'
  END AS reason
FROM placed;
