-- One row is the answer of a respondent to an expectation, from a perspective, in a quarter.
-- `group` and `team` are the answering group and the respondent's team in it that quarter; `source` and `row` say
-- where the answer was read.
CREATE TABLE answers (
  quarter VARCHAR,
  respondent VARCHAR,
  "group" VARCHAR,
  team VARCHAR,
  expectation VARCHAR,
  perspective VARCHAR,
  known VARCHAR,
  action VARCHAR,
  level DOUBLE,
  clear VARCHAR,
  share_known DOUBLE,
  comment VARCHAR,
  status VARCHAR,
  source INTEGER,
  row BIGINT
);

-- One row is an export, with what was read of it and what was kept.
CREATE TABLE sources (
  source INTEGER,
  file VARCHAR,
  format VARCHAR,
  quarter VARCHAR,
  rows_read BIGINT,
  rows_kept BIGINT
);

-- One row is a reason for leaving rows of an export out, with their number.
CREATE TABLE dropped (
  source INTEGER,
  reason VARCHAR,
  rows BIGINT
);

-- One row is a change made to cells of an export on the mapping's word (reversed items, other scales), with their number.
CREATE TABLE adjusted (
  source INTEGER,
  change VARCHAR,
  cells BIGINT
);
