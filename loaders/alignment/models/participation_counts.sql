-- One row is quarter x group x team (* over all), with the people invited, answering and complete, and their rows.
WITH
  respondents AS (
    SELECT
      quarter,
      "group",
      respondent,
      count(*) FILTER (WHERE status IN ('answered', 'dont_know')) AS answered_rows,
      count(*) FILTER (WHERE status = 'dont_know') AS dont_know_rows,
      count(*) FILTER (WHERE status <> 'not_shown') AS shown_rows
    FROM warehouse.answers
    GROUP BY quarter, "group", respondent
  )
SELECT
  roster.quarter,
  roster."group",
  CASE WHEN grouping(roster.team) = 1 THEN '*' ELSE roster.team END AS team,
  count(*) AS invited,
  count(*) FILTER (WHERE respondents.answered_rows > 0) AS answered,
  count(*) FILTER (
    WHERE respondents.answered_rows > 0
      AND respondents.answered_rows >= getvariable('complete_share') * respondents.shown_rows
  ) AS complete,
  coalesce(sum(respondents.answered_rows), 0) AS answered_rows,
  coalesce(sum(respondents.dont_know_rows), 0) AS dont_know_rows
FROM warehouse.roster AS roster
LEFT JOIN respondents
  ON respondents.quarter = roster.quarter
  AND respondents."group" = roster."group"
  AND respondents.respondent = roster.respondent
GROUP BY GROUPING SETS ((roster.quarter, roster."group", roster.team), (roster.quarter, roster."group"))
HAVING grouping(roster.team) = 1 OR roster.team IS NOT NULL
ORDER BY ALL;
