-- One row is quarter x holder x target x perspective in which units have no last word yet, with their number.
SELECT
  mentions.quarter,
  mentions.holder,
  mentions.target,
  mentions.perspective,
  count(DISTINCT mentions.unit) AS units
FROM warehouse.mentions AS mentions
LEFT JOIN warehouse.coded_units AS coded ON coded.unit = mentions.unit
WHERE coded.code IS NULL
GROUP BY ALL
ORDER BY ALL;
