-- One row is a record of an export that goes by date: the day on which it was answered, where its date can be read.
-- Dates with an offset, or of a file whose zone is known, are put into the zone in which the quarters begin.
CREATE OR REPLACE TEMP TABLE export_days AS
WITH
  texts AS (
    SELECT
      row,
      text,
      regexp_extract(text, '^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})', ['y', 'm', 'd']) AS year_first,
      regexp_extract(text, '^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})\b', ['a', 'b', 'y']) AS year_last,
      regexp_extract(text, '(\d{1,2}):(\d{2})(?::(\d{2}))?', ['h', 'm', 's']) AS clock,
      regexp_extract(text, '(?i)\b([ap])\.?m\.?', 1) AS half,
      regexp_extract(text, '(?i)(?:\d{2}|[ap]m)\s*(Z|(?:GMT|UTC)?[+-]\d{1,2}:?(?:\d{2})?|GMT|UTC)$', 1) AS zone
    FROM dated_texts
  ),
  orders AS (
    SELECT
      coalesce(
        getvariable('date_order'),
        CASE
          WHEN bool_or(TRY_CAST(year_last.a AS INTEGER) > 12) THEN 'day_first'
          WHEN bool_or(TRY_CAST(year_last.b AS INTEGER) > 12) THEN 'month_first'
          WHEN bool_or(regexp_matches(text, '^\d{1,2}\.\d{1,2}\.\d')) THEN 'day_first'
        END
      ) AS date_order
    FROM texts
  ),
  days AS (
    SELECT
      row,
      text,
      clock,
      half,
      zone,
      CASE
        WHEN year_first.y <> '' THEN year_first.y || '-' || year_first.m || '-' || year_first.d
        WHEN year_last.y <> '' AND (date_order IS NOT NULL OR year_last.a = year_last.b) THEN
          CASE WHEN length(year_last.y) = 2 THEN '20' ELSE '' END || year_last.y || '-'
            || CASE
              WHEN date_order = 'day_first' THEN year_last.b || '-' || year_last.a
              ELSE year_last.a || '-' || year_last.b
            END
        ELSE strftime(try_strptime(text[:12], ['%b %d, %Y', '%d %b %Y', '%d-%b-%Y']), '%Y-%m-%d')
      END AS day
    FROM texts
    CROSS JOIN orders
  ),
  moments AS (
    SELECT
      row,
      text,
      upper(zone) AS zone,
      TRY_CAST(day AS DATE) + to_seconds(
        3600 * CASE lower(half)
          WHEN 'p' THEN coalesce(TRY_CAST(clock.h AS INTEGER), 0) % 12 + 12
          WHEN 'a' THEN coalesce(TRY_CAST(clock.h AS INTEGER), 0) % 12
          ELSE coalesce(TRY_CAST(clock.h AS INTEGER), 0)
        END
        + 60 * coalesce(TRY_CAST(clock.m AS INTEGER), 0)
        + coalesce(TRY_CAST(clock.s AS INTEGER), 0)
      ) AS moment,
      regexp_extract(zone, '([+-])(\d{1,2}):?(\d{2})?', ['sign', 'h', 'm']) AS offset_parts
    FROM days
  )
SELECT
  row,
  text,
  CAST(
    CASE
      WHEN getvariable('quarter_zone') IS NULL THEN moment
      WHEN zone <> '' THEN timezone(
        getvariable('quarter_zone'),
        timezone('UTC', moment - CASE WHEN offset_parts.sign = '-' THEN -1 ELSE 1 END * to_minutes(
          60 * coalesce(TRY_CAST(offset_parts.h AS INTEGER), 0) + coalesce(TRY_CAST(offset_parts.m AS INTEGER), 0)
        ))
      )
      WHEN getvariable('file_zone') IS NOT NULL THEN
        timezone(getvariable('quarter_zone'), timezone(getvariable('file_zone'), moment))
      ELSE moment
    END AS DATE
  ) AS day
FROM moments;
