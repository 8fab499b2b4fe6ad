-- One row is a record of the report that goes by date, with its date as text; a week's is its Thursday (ISO 8601).
CREATE OR REPLACE TEMP TABLE dated_texts AS
WITH
  weeks AS (
    SELECT
      row,
      quarter AS text,
      regexp_extract(quarter, '(?i)^(20\d\d)[-/ ]?[KC]?W ?(\d{1,2})$', ['year', 'week']) AS year_first,
      regexp_extract(quarter, '(?i)^[KC]?W ?(\d{1,2})[-/ ](20\d\d)$', ['week', 'year']) AS year_last
    FROM report_records
    WHERE reason IS NULL AND getvariable('by_date')
  ),
  numbered AS (
    SELECT
      row,
      text,
      TRY_CAST(coalesce(nullif(year_first.year, ''), year_last.year) AS INTEGER) AS year,
      TRY_CAST(coalesce(nullif(year_first.week, ''), year_last.week) AS INTEGER) AS week
    FROM weeks
  )
SELECT
  row,
  CASE
    -- The fourth of January lies in the first week.
    WHEN week BETWEEN 1 AND 53
      THEN strftime(date_trunc('week', make_date(year, 1, 4)) + to_days(7 * week - 4), '%Y-%m-%d')
    ELSE text
  END AS text
FROM numbered;
