-- One row is an expectation that is not a foil.
SELECT
  expectation AS id,
  holder,
  target
FROM warehouse.expectations
WHERE NOT foil
ORDER BY ALL;
