-- One row is a cell of the report in a column of amounts: of all others nothing is needed any more.
CREATE OR REPLACE TEMP TABLE report_cells AS
SELECT cells.*
FROM report_cells AS cells
SEMI JOIN report_columns AS columns ON columns.position = cells.position;
