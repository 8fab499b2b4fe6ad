-- One row is a quarter x an expectation that is worded otherwise there than in the quarter before.
CREATE TEMP TABLE rewordings AS
WITH
  worded AS (
    SELECT
      quarters.quarter,
      quarters.position,
      wordings.expectation,
      coalesce(wordings.version, '') AS version
    FROM warehouse.wordings AS wordings
    LEFT JOIN warehouse.quarters AS since ON since.quarter = wordings.first_quarter
    LEFT JOIN warehouse.quarters AS until ON until.quarter = wordings.last_quarter
    JOIN warehouse.quarters AS quarters
      ON quarters.position BETWEEN coalesce(since.position, 0) AND coalesce(until.position, quarters.position)
  )
SELECT
  later.quarter,
  later.expectation
FROM worded AS later
JOIN worded AS earlier
  ON earlier.expectation = later.expectation
  AND earlier.position = later.position - 1
WHERE earlier.version <> later.version;
