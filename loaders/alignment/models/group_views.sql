-- One row is what a group wants of an expectation in a quarter: the holders (perspective direct), which makes the
-- target, or the people of whom it is expected (own); in one team or (team null) in all of them; without the
-- respondent in `left_out` (null: nobody is left out). Source: method.md 1.1, data-model.md ruling 3.
CREATE TEMP TABLE group_views AS
WITH
  votes AS (
    SELECT
      answers.quarter,
      answers.expectation,
      answers.perspective,
      answers.team,
      answers.respondent,
      nullif(answers.action, 'dont_know') AS action,
      answers.level
    FROM warehouse.answers AS answers
    JOIN warehouse.expectations AS expectations ON expectations.expectation = answers.expectation
    WHERE answers.perspective IN ('direct', 'own')
      AND answers.status = 'answered'
      AND NOT expectations.foil
  ),
  -- People who hold an expectation that is also expected of them: player-managers.
  both_sides AS (
    SELECT DISTINCT
      votes.quarter,
      votes.expectation,
      votes.respondent,
      votes.team
    FROM votes
    SEMI JOIN warehouse.answers AS beliefs
      ON beliefs.quarter = votes.quarter
      AND beliefs.expectation = votes.expectation
      AND beliefs.respondent = votes.respondent
      AND beliefs.perspective = 'meta'
    WHERE votes.perspective = 'direct'
  ),
  scoped AS (
    SELECT quarter, expectation, perspective, team, NULL AS left_out, action, level
    FROM votes
    WHERE team IS NOT NULL
    UNION ALL
    SELECT quarter, expectation, perspective, NULL, NULL, action, level
    FROM votes
    UNION ALL
    SELECT votes.quarter, votes.expectation, votes.perspective, votes.team, both_sides.respondent, votes.action, votes.level
    FROM both_sides
    JOIN votes
      ON votes.quarter = both_sides.quarter
      AND votes.expectation = both_sides.expectation
      AND votes.team = both_sides.team
      AND votes.respondent <> both_sides.respondent
      AND votes.perspective = 'direct'
    UNION ALL
    SELECT votes.quarter, votes.expectation, votes.perspective, NULL, both_sides.respondent, votes.action, votes.level
    FROM both_sides
    JOIN votes
      ON votes.quarter = both_sides.quarter
      AND votes.expectation = both_sides.expectation
      AND votes.respondent <> both_sides.respondent
      AND votes.perspective = 'direct'
  ),
  action_counts AS (
    SELECT quarter, expectation, perspective, team, left_out, action, count(*) AS n
    FROM scoped
    WHERE action IS NOT NULL
    GROUP BY quarter, expectation, perspective, team, left_out, action
  ),
  actions AS (
    SELECT
      quarter,
      expectation,
      perspective,
      team,
      left_out,
      arg_max(action, n) AS action,
      max(n) / sum(n) AS modal_share,
      count(*) FILTER (WHERE is_modal) AS modes
    FROM (
      SELECT *, n = max(n) OVER (PARTITION BY quarter, expectation, perspective, team, left_out) AS is_modal
      FROM action_counts
    )
    GROUP BY quarter, expectation, perspective, team, left_out
  ),
  levels AS (
    SELECT
      quarter,
      expectation,
      perspective,
      team,
      left_out,
      count(*) AS voters,
      median(level) AS level,
      list(level) FILTER (WHERE level IS NOT NULL) AS all_levels
    FROM scoped
    GROUP BY quarter, expectation, perspective, team, left_out
  ),
  spread AS (
    SELECT
      *,
      list_avg(list_transform(all_levels, lambda x: abs(x - level))) AS ad_median
    FROM levels
  )
SELECT
  spread.quarter,
  spread.expectation,
  spread.perspective,
  spread.team,
  spread.left_out,
  spread.voters,
  CASE WHEN actions.modes = 1 THEN actions.action END AS action,
  spread.level,
  actions.modal_share,
  spread.ad_median,
  (actions.action IS NOT NULL OR spread.level IS NOT NULL)
    AND coalesce(actions.modes = 1 AND actions.modal_share >= getvariable('clear_modal_share'), true)
    AND coalesce(spread.ad_median <= getvariable('ad_limit'), true) AS is_clear
FROM spread
LEFT JOIN actions
  ON actions.quarter = spread.quarter
  AND actions.expectation = spread.expectation
  AND actions.perspective = spread.perspective
  AND actions.team IS NOT DISTINCT FROM spread.team
  AND actions.left_out IS NOT DISTINCT FROM spread.left_out;
