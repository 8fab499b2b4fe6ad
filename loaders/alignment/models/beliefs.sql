-- One row is a respondent of the target group and an expectation in a quarter: what the respondent believes is expected
-- (meta), wants (own), and the target that holds for the respondent. Foils have no target.
CREATE TEMP TABLE beliefs AS
WITH
  sides AS (
    SELECT
      quarter,
      respondent,
      expectation,
      team,
      bool_or(perspective = 'meta') AS has_meta,
      any_value(status) FILTER (WHERE perspective = 'meta') AS meta_status,
      -- An action or level without the question whether it is expected counts as known (ruling 2).
      any_value(
        CASE
          WHEN known IS NOT NULL THEN known
          WHEN action IS NOT NULL OR level IS NOT NULL THEN 'yes'
        END
      ) FILTER (WHERE perspective = 'meta') AS known,
      any_value(action) FILTER (WHERE perspective = 'meta') AS meta_action,
      any_value(level) FILTER (WHERE perspective = 'meta') AS meta_level,
      any_value(clear) FILTER (WHERE perspective = 'meta') AS clear_to_me,
      any_value(action) FILTER (WHERE perspective = 'own' AND status = 'answered') AS own_action,
      any_value(level) FILTER (WHERE perspective = 'own' AND status = 'answered') AS own_level
    FROM warehouse.answers
    WHERE perspective IN ('meta', 'own')
    GROUP BY quarter, respondent, expectation, team
  ),
  -- Whether the instrument asked for a level of this expectation in this quarter.
  instrument AS (
    SELECT quarter, expectation, count(meta_level) > 0 AS asks_level
    FROM sides
    GROUP BY quarter, expectation
  )
SELECT
  sides.quarter,
  expectations.holder,
  expectations.target,
  sides.team,
  sides.expectation,
  expectations.theme,
  expectations.foil,
  sides.respondent,
  sides.has_meta,
  sides.meta_status,
  sides.known,
  sides.meta_action,
  sides.meta_level,
  sides.clear_to_me,
  nullif(sides.own_action, 'dont_know') AS own_action,
  sides.own_level,
  coalesce(in_team.voters, everywhere.voters) AS holders,
  in_team.voters IS NULL AS uses_all_holders,
  CASE WHEN in_team.voters IS NULL THEN everywhere.action ELSE in_team.action END AS target_action,
  CASE WHEN in_team.voters IS NULL THEN everywhere.level ELSE in_team.level END AS target_level,
  coalesce(in_team.is_clear, everywhere.is_clear, false) AS has_clear_target,
  instrument.asks_level
    AND CASE WHEN in_team.voters IS NULL THEN everywhere.level ELSE in_team.level END IS NOT NULL AS compares_level
FROM sides
JOIN warehouse.expectations AS expectations ON expectations.expectation = sides.expectation
JOIN instrument ON instrument.quarter = sides.quarter AND instrument.expectation = sides.expectation
LEFT JOIN (SELECT DISTINCT quarter, expectation, left_out FROM group_views WHERE left_out IS NOT NULL) AS holding
  ON holding.quarter = sides.quarter
  AND holding.expectation = sides.expectation
  AND holding.left_out = sides.respondent
LEFT JOIN group_views AS in_team
  ON getvariable('target_scope') = 'team_leaders'
  AND in_team.perspective = 'direct'
  AND in_team.quarter = sides.quarter
  AND in_team.expectation = sides.expectation
  AND in_team.team = sides.team
  AND in_team.left_out IS NOT DISTINCT FROM holding.left_out
LEFT JOIN group_views AS everywhere
  ON everywhere.perspective = 'direct'
  AND everywhere.quarter = sides.quarter
  AND everywhere.expectation = sides.expectation
  AND everywhere.team IS NULL
  AND everywhere.left_out IS NOT DISTINCT FROM holding.left_out;
