-- One row is a problem in the report that is being read; amounts, teams and quarters are checked where they are coded.
SELECT
  'warning' AS severity,
  CASE reason
    WHEN 'not on the roster' THEN 'not_on_roster'
    WHEN 'nobody''s' THEN 'nobody'
    WHEN 'no amount' THEN 'no_amount'
    ELSE 'row_without_quarter'
  END AS code,
  min(row) AS row,
  CASE WHEN reason IN ('not on the roster', 'nobody''s') THEN getvariable('person_name')
    WHEN reason IN ('no quarter', 'outside the quarters') THEN getvariable('quarter_name')
  END AS column_name,
  CASE reason
    WHEN 'not on the roster' THEN 'somebody without a team on the roster of that quarter'
    WHEN 'outside the quarters' THEN 'a date in no quarter of engagement.json'
    ELSE 'nothing'
  END AS found,
  CASE reason
    WHEN 'not on the roster' THEN 'a respondent of people.csv or an org chart, or one of alsoKnownBy there'
    WHEN 'nobody''s' THEN 'whose row it is'
    WHEN 'no amount' THEN 'an amount'
    ELSE 'a date in a quarter of engagement.json'
  END AS expected,
  'The rows were left out.' || CASE reason
    WHEN 'not on the roster' THEN ' Add the person to people.csv, or name the column of an org chart that holds what stands here under "alsoKnownBy".'
    ELSE ' Correct the cells where they should count.'
  END AS hint,
  count(*) AS rows
FROM report_outcomes
WHERE reason IN ('not on the roster', 'nobody''s', 'no amount', 'no quarter', 'outside the quarters')
GROUP BY reason
UNION ALL
SELECT
  'error',
  'unreadable_date',
  min(row),
  getvariable('quarter_name'),
  '"' || arg_min(text, row) || '"',
  'a date, such as 2026-03-09, 09.03.2026 or 3/9/2026, or a week, such as 2026-W11',
  'Where day and month could be either, add "order": "day_first" or "month_first" to the source.',
  count(*)
FROM export_days
WHERE getvariable('by_date') AND day IS NULL AND text IS NOT NULL
HAVING count(*) > 0
UNION ALL
SELECT
  'warning',
  'no_ratio',
  min(row),
  NULL,
  'a quota of 0 for ' || team || ' in ' || quarter,
  'a quota to divide by',
  'The result was left out. Correct the quota where it is wrong.',
  1
FROM results_rows
WHERE value IS NULL
GROUP BY team, quarter;
