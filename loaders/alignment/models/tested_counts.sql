-- One row is quarter x holder x target: the expectations in force, and those of which the target group was asked what
-- it believes is expected.
SELECT
  quarters.quarter,
  expectations.holder,
  expectations.target,
  count(*) AS expectations,
  count(tested.expectation) AS tested
FROM warehouse.quarters AS quarters
CROSS JOIN warehouse.expectations AS expectations
LEFT JOIN warehouse.quarters AS first_in_force ON first_in_force.quarter = expectations.first_quarter
LEFT JOIN warehouse.quarters AS last_in_force ON last_in_force.quarter = expectations.last_quarter
LEFT JOIN (SELECT DISTINCT quarter, expectation FROM pairs WHERE class <> 'excluded') AS tested
  ON tested.quarter = quarters.quarter
  AND tested.expectation = expectations.expectation
WHERE NOT expectations.foil
  AND quarters.position >= coalesce(first_in_force.position, quarters.position)
  AND quarters.position <= coalesce(last_in_force.position, quarters.position)
GROUP BY quarters.quarter, expectations.holder, expectations.target
ORDER BY ALL;
