-- One row is a column of a table: how many rows it has, how many are empty, how many values differ, the least and the greatest.
SELECT
  count(*)::DOUBLE AS "rows",
  (count(*) - count("$column"))::DOUBLE AS nulls,
  count(DISTINCT "$column")::DOUBLE AS different,
  min("$column")::VARCHAR AS least,
  max("$column")::VARCHAR AS greatest
FROM "$database"."$table"
