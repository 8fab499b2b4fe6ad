-- One row is a compared pair: two views of one expectation, by measure and field; x first, y second (x - y is the
-- difference). Only where the target is clear. Actions have no numbers: x and y say 0 and 0 for the same, 0 and 1 for
-- another. Source: method.md 1, data-model.md ruling 7.
CREATE TEMP TABLE comparisons AS
WITH
  -- Views of people in the target group: what they believe (meta), want (own), and the target.
  of_target AS (
    SELECT
      quarter,
      holder,
      target,
      team,
      expectation,
      respondent,
      CASE WHEN known = 'yes' THEN nullif(meta_action, 'dont_know') END AS meta_action,
      CASE WHEN known = 'yes' THEN meta_level END AS meta_level,
      own_action,
      own_level,
      target_action,
      target_level
    FROM beliefs
    WHERE has_clear_target AND NOT foil
  ),
  holder_answers AS (
    SELECT
      answers.quarter,
      expectations.holder,
      expectations.target,
      answers.team,
      answers.expectation,
      answers.respondent,
      any_value(nullif(answers.action, 'dont_know')) FILTER (WHERE answers.perspective = 'reverse_meta') AS guess_action,
      any_value(answers.level) FILTER (WHERE answers.perspective = 'reverse_meta') AS guess_level,
      any_value(nullif(answers.action, 'dont_know')) FILTER (WHERE answers.perspective = 'direct') AS direct_action,
      any_value(answers.level) FILTER (WHERE answers.perspective = 'direct') AS direct_level
    FROM warehouse.answers AS answers
    JOIN warehouse.expectations AS expectations ON expectations.expectation = answers.expectation
    WHERE answers.perspective IN ('reverse_meta', 'direct')
      AND answers.status = 'answered'
      AND NOT expectations.foil
    GROUP BY ALL
  ),
  -- Views of holders: what they think the target group wants (guess), what they want, and what that group does want.
  of_holder AS (
    SELECT
      holder_answers.*,
      CASE WHEN in_team.voters IS NULL THEN everywhere.action ELSE in_team.action END AS own_action,
      CASE WHEN in_team.voters IS NULL THEN everywhere.level ELSE in_team.level END AS own_level,
      coalesce(in_team.is_clear, everywhere.is_clear, false) AS own_is_clear,
      coalesce(target_in_team.is_clear, target_everywhere.is_clear, false) AS target_is_clear
    FROM holder_answers
    LEFT JOIN group_views AS in_team
      ON getvariable('target_scope') = 'team_leaders'
      AND in_team.perspective = 'own'
      AND in_team.quarter = holder_answers.quarter
      AND in_team.expectation = holder_answers.expectation
      AND in_team.team = holder_answers.team
      AND in_team.left_out IS NULL
    LEFT JOIN group_views AS everywhere
      ON everywhere.perspective = 'own'
      AND everywhere.quarter = holder_answers.quarter
      AND everywhere.expectation = holder_answers.expectation
      AND everywhere.team IS NULL
      AND everywhere.left_out IS NULL
    LEFT JOIN group_views AS target_in_team
      ON getvariable('target_scope') = 'team_leaders'
      AND target_in_team.perspective = 'direct'
      AND target_in_team.quarter = holder_answers.quarter
      AND target_in_team.expectation = holder_answers.expectation
      AND target_in_team.team = holder_answers.team
      AND target_in_team.left_out IS NULL
    LEFT JOIN group_views AS target_everywhere
      ON target_everywhere.perspective = 'direct'
      AND target_everywhere.quarter = holder_answers.quarter
      AND target_everywhere.expectation = holder_answers.expectation
      AND target_everywhere.team IS NULL
      AND target_everywhere.left_out IS NULL
  ),
  measured AS (
    SELECT
      quarter,
      holder,
      target,
      team,
      expectation,
      respondent,
      unnest([
        {measure: 'agreement', x_action: own_action, y_action: target_action, x_level: own_level, y_level: target_level},
        {measure: 'accuracy_target', x_action: meta_action, y_action: target_action, x_level: meta_level, y_level: target_level},
        -- The same pairs as accuracy_target.
        {
          measure: 'congruency_target',
          x_action: CASE WHEN target_action IS NOT NULL THEN meta_action END,
          y_action: own_action,
          x_level: CASE WHEN target_level IS NOT NULL THEN meta_level END,
          y_level: own_level
        }
      ]) AS compared
    FROM of_target
    UNION ALL
    SELECT
      quarter,
      holder,
      target,
      team,
      expectation,
      respondent,
      unnest([
        {
          measure: 'accuracy_holder',
          x_action: CASE WHEN own_is_clear THEN guess_action END,
          y_action: own_action,
          x_level: CASE WHEN own_is_clear THEN guess_level END,
          y_level: own_level
        },
        {
          measure: 'congruency_holder',
          x_action: CASE WHEN target_is_clear THEN guess_action END,
          y_action: direct_action,
          x_level: CASE WHEN target_is_clear THEN guess_level END,
          y_level: direct_level
        }
      ])
    FROM of_holder
  )
SELECT
  quarter,
  holder,
  target,
  team,
  expectation,
  respondent,
  compared.measure AS measure,
  'level' AS field,
  compared.x_level AS x,
  compared.y_level AS y
FROM measured
WHERE compared.x_level IS NOT NULL AND compared.y_level IS NOT NULL
UNION ALL
SELECT
  quarter,
  holder,
  target,
  team,
  expectation,
  respondent,
  compared.measure,
  'action',
  0,
  CAST(compared.x_action <> compared.y_action AS INTEGER)
FROM measured
WHERE compared.x_action IS NOT NULL AND compared.y_action IS NOT NULL;
