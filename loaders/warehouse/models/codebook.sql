-- One row is an expectation, in the order of the codebook.
SELECT
  expectation AS id,
  holder,
  target,
  action,
  statement,
  theme,
  foil AS "isFoil"
FROM expectations
ORDER BY row;
