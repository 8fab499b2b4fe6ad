-- One row is quarter x group x holder x target x theme (* over all): the people who answered the open question, those who
-- wrote of the theme, and what they wrote, by action. Every theme that anybody wrote of has a row; `none` is what no code
-- fits.
WITH
  writers AS (
    SELECT DISTINCT
      quarter,
      "group",
      holder,
      target,
      respondent
    FROM warehouse.statements
  ),
  written AS (
    SELECT
      mentions.quarter,
      mentions."group",
      mentions.holder,
      mentions.target,
      mentions.respondent,
      mentions.unit,
      coalesce(codes.theme, codes.label, 'none') AS theme,
      coded.action
    FROM warehouse.mentions AS mentions
    JOIN warehouse.coded_units AS coded ON coded.unit = mentions.unit AND coded.code IS NOT NULL
    LEFT JOIN warehouse.codes AS codes ON codes.code = coded.code
  ),
  places AS (
    SELECT
      quarter,
      "group",
      holder,
      target,
      count(*) AS n_respondents
    FROM writers
    GROUP BY ALL
  ),
  themes AS (
    SELECT DISTINCT theme FROM written
    UNION ALL
    SELECT '*'
  )
SELECT
  places.quarter,
  places."group",
  places.holder,
  places.target,
  themes.theme,
  places.n_respondents,
  count(DISTINCT written.respondent) AS n_mentioning,
  count(written.unit) AS n_units,
  count(*) FILTER (WHERE written.action = 'stop') AS stop,
  count(*) FILTER (WHERE written.action = 'start') AS start,
  count(*) FILTER (WHERE written.action = 'continue') AS continue,
  count(*) FILTER (WHERE written.action = 'unclear') AS unclear
FROM places
CROSS JOIN themes
LEFT JOIN written
  ON written.quarter = places.quarter
  AND written."group" = places."group"
  AND written.holder = places.holder
  AND written.target = places.target
  AND (themes.theme = '*' OR written.theme = themes.theme)
GROUP BY ALL
ORDER BY ALL;
