-- One row is a quarter of the engagement, with its place in time order.
CREATE TABLE quarters AS
SELECT
  quarter,
  position
FROM engagement_quarters;
