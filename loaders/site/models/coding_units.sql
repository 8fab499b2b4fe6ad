-- One row is a unit as coders see it: no word of who wrote it; `stratum` is the group that wrote it first, for the plan.
SELECT
  units.unit,
  units.answer,
  units.start,
  units."end",
  units.holder,
  units.target,
  units.asked,
  units.before,
  units.shown,
  units.after,
  min(mentions."group") AS stratum
FROM units
JOIN mentions ON mentions.unit = units.unit
GROUP BY ALL
ORDER BY units.unit;
