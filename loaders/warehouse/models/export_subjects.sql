-- One row is what a rater says of an expectation, over all the subjects rated: the commonest code, the median level.
CREATE OR REPLACE TEMP TABLE export_assembled AS
SELECT
  min(row) AS row,
  respondent,
  quarter,
  expectation,
  perspective,
  mode(known) AS known,
  mode(action) AS action,
  median(level) AS level,
  mode(clear) AS clear,
  median(share_known) AS share_known,
  string_agg(comment, E'\n' ORDER BY row) AS comment,
  bool_and(share_not_known) AS share_not_known,
  bool_or(asks_action) AS asks_action,
  bool_or(is_unanswered) AS is_unanswered,
  sum(filled) AS filled
FROM export_assembled
GROUP BY respondent, quarter, expectation, perspective;
