-- Keeps what was read of the export: its responses and what each says of an expectation, and what was observed of them.
CREATE TABLE kept.responses AS
FROM export_responses;

CREATE TABLE kept.assembled AS
FROM export_assembled;

CREATE TABLE kept.adjusted AS
SELECT change, cells
FROM adjusted
WHERE source = getvariable('source');

CREATE TABLE kept.flags AS
SELECT row, flag
FROM response_flags
WHERE source = getvariable('source');

CREATE TABLE kept.duplicates AS
SELECT row, kept_row
FROM duplicates
WHERE source = getvariable('source');

CREATE TABLE kept.personal_texts AS
SELECT column_name, kind, first_row, rows
FROM personal_texts
WHERE source = getvariable('source');

CREATE TABLE kept.statement_cells AS
SELECT cells.*
FROM export_cells AS cells
SEMI JOIN export_statement_columns AS columns ON columns.position = cells.position;

-- One row is what a response names its person by, hashed as a name or address, and whom an org chart says that is, if anybody.
CREATE TABLE kept.named AS
SELECT DISTINCT named.alias, aliases.respondent
FROM (
  SELECT pseudonym('alias:' || lower(text)) AS alias
  FROM export_cells
  WHERE position = getvariable('respondent') AND text IS NOT NULL
) AS named
LEFT JOIN person_aliases AS aliases USING (alias);
