-- One row is a column of free text and a kind of personal data that stands in it; the texts themselves are not kept.
INSERT INTO personal_texts
SELECT
  getvariable('source'),
  column_name,
  kind,
  min(row) AS first_row,
  count(DISTINCT row) AS rows
FROM free_texts
JOIN personal_patterns ON regexp_matches(free_texts.text, personal_patterns.pattern)
GROUP BY column_name, kind;
