-- One row is a record of the report: whose it is under a pseudonym, its team and quarter where it says them, and why it is
-- no result, if it is none.
CREATE OR REPLACE TEMP TABLE report_places AS
SELECT
  records.row,
  coalesce(aliases.respondent, records.person) AS person,
  records.person IS NULL AND getvariable('person_column') IS NOT NULL AND teams.code IS NULL AS is_nobodys,
  teams.code AS team,
  coalesce(quarters.code, by_day.quarter) AS quarter,
  CASE WHEN getvariable('is_weekly') THEN records.quarter END AS week,
  CASE
    WHEN records.reason IS NOT NULL THEN records.reason
    WHEN getvariable('by_date') AND records.quarter IS NULL THEN 'no quarter'
    WHEN getvariable('by_date') AND by_day.quarter IS NULL THEN 'outside the quarters'
    WHEN getvariable('quarter_column') IS NOT NULL AND NOT getvariable('by_date') AND quarters.code IS NULL
      THEN 'unknown team or quarter'
    WHEN getvariable('team_column') IS NOT NULL AND teams.code IS NULL
      AND (records.team IS NOT NULL OR getvariable('person_column') IS NULL)
      THEN 'unknown team or quarter'
  END AS reason
FROM report_records AS records
LEFT JOIN report_keys AS teams ON teams.field = 'team' AND teams.text = records.team
LEFT JOIN report_keys AS quarters ON quarters.field = 'quarter' AND quarters.text = records.quarter
LEFT JOIN export_days AS days ON days.row = records.row
LEFT JOIN engagement_quarters AS by_day ON days.day BETWEEN by_day.first_day AND by_day.last_day
LEFT JOIN person_aliases AS aliases ON aliases.alias = records.alias;
