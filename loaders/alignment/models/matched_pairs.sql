-- One row is a pair that was answered in two successive quarters by the same respondent in the same wording, with what was believed, what
-- was wanted and whether it was missed in each; `team` is the later one. Source: method.md 7.
CREATE TEMP TABLE matched_pairs AS
SELECT
  earlier.quarter AS from_quarter,
  later.quarter AS to_quarter,
  later.holder,
  later.target,
  later.team,
  later.expectation,
  later.respondent,
  CAST(earlier.class IN ('misread', 'not_known') AS INTEGER) AS missed_before,
  CAST(later.class IN ('misread', 'not_known') AS INTEGER) AS missed_after,
  -- Who does not know of it believes nothing, which is no hit on any action.
  CASE WHEN earlier.class <> 'not_known' THEN earlier.meta_action ELSE 'not known' END AS belief_before,
  CASE WHEN later.class <> 'not_known' THEN later.meta_action ELSE 'not known' END AS belief_after,
  earlier.target_action AS target_before,
  later.target_action AS target_after
FROM pairs AS earlier
JOIN warehouse.quarters AS before ON before.quarter = earlier.quarter
JOIN warehouse.quarters AS after ON after.position = before.position + 1
JOIN pairs AS later
  ON later.quarter = after.quarter
  AND later.respondent = earlier.respondent
  AND later.expectation = earlier.expectation
ANTI JOIN rewordings
  ON rewordings.quarter = later.quarter
  AND rewordings.expectation = later.expectation
WHERE earlier.class NOT IN ('excluded', 'no_clear_target')
  AND later.class NOT IN ('excluded', 'no_clear_target');
