-- The moment that a cell of a start or an end names, without its offset; nothing where it cannot be read. Of two moments
-- of one response only the difference counts, so that it matters little which of 03/04 is the month.
CREATE OR REPLACE TEMP MACRO moment_of(text) AS try_strptime(
  regexp_replace(trim(text), '(?i)\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|\.\d+Z?)$', ''),
  [
    '%Y-%m-%d %H:%M:%S',
    '%Y-%m-%dT%H:%M:%S',
    '%Y-%m-%d %H:%M',
    '%m/%d/%Y %I:%M:%S %p',
    '%m/%d/%Y %I:%M %p',
    '%m/%d/%Y %H:%M:%S',
    '%m/%d/%Y %H:%M',
    '%d/%m/%Y %H:%M:%S',
    '%d/%m/%Y %H:%M',
    '%d.%m.%Y %H:%M:%S',
    '%d.%m.%Y %H:%M',
    '%m/%d/%y %H:%M:%S',
    '%m/%d/%y %H:%M'
  ]
);
