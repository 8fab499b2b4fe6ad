-- One row is a pair: a respondent of the target group and an expectation that is not a foil, with its class.
-- Source: method.md 2.2, data-model.md rulings 1 and 2.
CREATE TEMP TABLE pairs AS
SELECT
  *,
  CASE
    WHEN meta_status IN ('skipped', 'not_shown') THEN 'excluded'
    WHEN NOT has_clear_target THEN 'no_clear_target'
    WHEN meta_status = 'dont_know' OR known IN ('no', 'dont_know') THEN 'not_known'
    WHEN meta_action IS DISTINCT FROM target_action THEN 'misread'
    WHEN NOT compares_level THEN 'fully'
    WHEN abs(meta_level - target_level) > getvariable('tau_misread') THEN 'misread'
    WHEN abs(meta_level - target_level) <= getvariable('tau') THEN 'fully'
    ELSE 'partly'
  END AS class
FROM beliefs
WHERE has_meta AND NOT foil;
