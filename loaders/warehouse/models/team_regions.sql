-- One row is a team and its region: the one in which most of its people are, in whatever quarter; of two that have as
-- many the first in the alphabet. A team of which nobody says where it is has no row.
CREATE TABLE team_regions AS
WITH
  stays AS (
    SELECT
      team,
      region,
      count(*) AS people
    FROM roster
    WHERE team <> '' AND region <> ''
    GROUP BY team, region
  )
SELECT
  team,
  first(region ORDER BY people DESC, region) AS region,
  list(region ORDER BY people DESC, region) AS regions
FROM stays
GROUP BY team
ORDER BY team;
