-- One row is a change made to cells of the export on the mapping's word, with their number.
INSERT INTO adjusted
SELECT
  getvariable('source'),
  change,
  count(*)
FROM (
  SELECT
    unnest(list_filter([
      CASE WHEN columns.is_reversed THEN 'reversed' END,
      CASE
        WHEN columns.scale_min <> getvariable('scale_min') OR columns.scale_max <> getvariable('scale_max')
          THEN 'put on the scale'
      END
    ], lambda change: change IS NOT NULL)) AS change
  FROM export_cells AS cells
  JOIN export_columns AS columns ON columns.position = cells.position AND columns.field = 'level'
  JOIN export_responses AS responses ON responses.row = cells.row AND responses.reason IS NULL
  JOIN export_labels AS labels
    ON labels.field = 'level'
    AND labels.min = columns.scale_min
    AND labels.max = columns.scale_max
    AND labels.text = cells.text
    AND labels.code <> 'dont_know'
)
GROUP BY change;
