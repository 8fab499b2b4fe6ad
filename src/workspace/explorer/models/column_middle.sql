-- One row is a column of numbers: its mean and its quartiles.
SELECT
  avg("$column")::DOUBLE AS mean,
  quantile_cont("$column"::DOUBLE, 0.25) AS lower,
  median("$column"::DOUBLE) AS middle,
  quantile_cont("$column"::DOUBLE, 0.75) AS upper
FROM "$database"."$table"
