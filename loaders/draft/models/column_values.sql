-- One row is a column of the sample: how many cells are filled, how many texts there are, and the commonest of them.
WITH
  cells AS (
    SELECT
      CAST(substr(column_key, 2) AS INTEGER) AS position,
      trim(text) AS text
    FROM file_rows
    UNPIVOT (text FOR column_key IN (COLUMNS('^c[0-9]+$')))
    WHERE trim(text) <> ''
  ),
  texts AS (
    SELECT
      position,
      text,
      count(*) AS rows
    FROM cells
    GROUP BY position, text
  )
SELECT
  position,
  sum(rows) AS filled,
  count(*) AS texts,
  max(length(text)) AS longest,
  CAST(to_json(list(text ORDER BY rows DESC, text)[:60]) AS VARCHAR) AS commonest,
  CAST(to_json(list(rows ORDER BY rows DESC, text)[:60]) AS VARCHAR) AS counts
FROM texts
GROUP BY position
ORDER BY position;
