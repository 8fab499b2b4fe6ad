-- Puts back what was read of the export before, under the place that its source has now.
CREATE OR REPLACE TEMP TABLE export_responses AS
FROM kept.responses;

CREATE OR REPLACE TEMP TABLE export_assembled AS
FROM kept.assembled;

-- Dates that cannot be read are errors, so that no export with one is kept.
CREATE OR REPLACE TEMP TABLE export_days AS
SELECT
  CAST(NULL AS BIGINT) AS row,
  CAST(NULL AS VARCHAR) AS text,
  CAST(NULL AS DATE) AS day
WHERE false;

INSERT INTO adjusted
SELECT getvariable('source'), change, cells
FROM kept.adjusted;

INSERT INTO response_flags
SELECT getvariable('source'), row, flag
FROM kept.flags;

INSERT INTO duplicates
SELECT getvariable('source'), row, kept_row
FROM kept.duplicates;

INSERT INTO personal_texts
SELECT getvariable('source'), column_name, kind, first_row, rows
FROM kept.personal_texts;

-- Of the cells only statements are kept, as the warehouse keeps them whole.
CREATE OR REPLACE TEMP TABLE export_cells AS
FROM kept.statement_cells;
