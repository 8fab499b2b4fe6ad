-- One row is a cell of five words or more that fewer than three rows share: no label, but what somebody wrote.
SELECT text
FROM (
  FROM file_rows
  UNPIVOT (text FOR column_key IN (COLUMNS('^c[0-9]+$')))
)
WHERE regexp_matches(text, '(\S+\s+){4}\S')
GROUP BY column_key, text
HAVING count(*) < 3;
