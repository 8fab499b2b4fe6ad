-- One row is a problem in where the roster says that teams are.
SELECT
  'warning' AS severity,
  'several_regions' AS code,
  NULL::BIGINT AS row,
  'region' AS column_name,
  'the team ' || team || ' in ' || array_to_string(regions, ' and ') AS found,
  'all people of a team in one region' AS expected,
  'The team was counted in ' || region || ', where most of its people are. Correct the cells, if it is in another.' AS hint,
  1 AS rows
FROM team_regions
WHERE len(regions) > 1;
