-- One row is a finished response of the export and how many seconds it took: by its duration, else by start and end.
CREATE OR REPLACE TEMP TABLE export_durations AS
WITH
  texts AS (
    SELECT
      records.row,
      max(cells.text) FILTER (WHERE cells.position = getvariable('duration')) AS duration,
      max(cells.text) FILTER (WHERE cells.position = getvariable('started')) AS started,
      max(cells.text) FILTER (WHERE cells.position = getvariable('ended')) AS ended
    FROM export_rows AS records
    JOIN export_cells AS cells ON cells.row = records.row
    WHERE records.reason IS NULL AND records.finished
    GROUP BY records.row
  ),
  lengths AS (
    SELECT
      row,
      coalesce(
        TRY_CAST(duration AS DOUBLE),
        epoch(moment_of(ended)) - epoch(moment_of(started))
      ) AS seconds
    FROM texts
  )
SELECT
  row,
  seconds
FROM lengths
WHERE seconds > 0;
