-- Adds a cell for each option of the columns whose cells join several: the code of a tick where the option is in the
-- cell, else the code of its absence. `export_list_options` has a row an option, `export_list_ticks` one a distinct text.
INSERT INTO export_cells
SELECT
  cells.row,
  options.position,
  CASE WHEN ticks.text IS NULL THEN options.unticked ELSE options.ticked END AS text
FROM export_cells AS cells
JOIN export_list_options AS options ON options.list_position = cells.position
LEFT JOIN export_list_ticks AS ticks ON ticks.position = options.position AND ticks.text = cells.text
WHERE cells.text IS NOT NULL;
