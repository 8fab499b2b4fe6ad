-- One row is quarter x holder x target x team (* over all), with the answers to foils and how many say "expected".
SELECT
  quarter,
  holder,
  target,
  CASE WHEN grouping(team) = 1 THEN '*' ELSE team END AS team,
  count(*) AS asked,
  count(*) FILTER (WHERE known = 'yes') AS said_known
FROM beliefs
WHERE foil AND has_meta AND meta_status NOT IN ('skipped', 'not_shown')
GROUP BY GROUPING SETS ((quarter, holder, target, team), (quarter, holder, target))
HAVING grouping(team) = 1 OR team IS NOT NULL
ORDER BY ALL;
