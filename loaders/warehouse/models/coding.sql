-- One row is a unit: one action and one behaviour out of a distinct answer, with the words as they were written. `before`,
-- `shown` and `after` are the answer around it and the unit as coders see them, names and addresses masked; `seen` the whole answer, as JSON.
CREATE TABLE units AS FROM read_units;

-- One row is a unit that a respondent wrote in a quarter; the same words of two people are one unit and two mentions.
CREATE TABLE mentions AS
SELECT DISTINCT
  units.unit,
  statements.quarter,
  statements.respondent,
  statements."group",
  statements.team,
  statements.perspective,
  statements.holder,
  statements.target
FROM statements
JOIN units
  ON units.holder = statements.holder
  AND units.target = statements.target
  AND units.asked IS NOT DISTINCT FROM statements.asked
  AND units.text = statements.text;

-- One row is a code that coders can give today or could once; an expectation, or a topic that no expectation covers.
CREATE TABLE codes AS FROM read_codes;

-- One row is what a coder gave to a unit, before anything was settled.
CREATE TABLE codings AS FROM read_codings;

-- One row is a unit that was coded, with the last word on it, and how that was reached.
CREATE TABLE coded_units AS FROM read_coded_units;

-- One row is a decision on a unit on which two coders differed; nothing was overwritten.
CREATE TABLE adjudications AS FROM read_adjudications;

-- One row is one of the five likeliest codes of a unit, as BM25 ranks them (or a similarity file of the engagement).
CREATE TABLE unit_suggestions AS FROM read_suggestions;

-- One row is an expectation that a respondent wrote of unprompted, as direct or meta; what was not mentioned has no row,
-- since not mentioned is not unknown. The columns are those of answers, in a table of their own, so that prompted and
-- unprompted answers never add up.
CREATE TABLE unprompted_answers AS
SELECT
  mentions.quarter,
  mentions.respondent,
  mentions."group",
  mentions.team,
  coded_units.code AS expectation,
  mentions.perspective,
  'yes' AS known,
  CASE
    WHEN count(DISTINCT coded_units.action) FILTER (WHERE coded_units.action <> 'unclear') = 1
      THEN any_value(coded_units.action) FILTER (WHERE coded_units.action <> 'unclear')
  END AS action,
  CASE WHEN bool_or(coded_units.match = 'full') THEN 'full' ELSE 'partial' END AS match,
  'answered' AS status,
  count(DISTINCT mentions.unit) AS units
FROM mentions
JOIN coded_units ON coded_units.unit = mentions.unit
JOIN expectations
  ON expectations.expectation = coded_units.code
  AND expectations.holder = mentions.holder
  AND expectations.target = mentions.target
GROUP BY
  mentions.quarter,
  mentions.respondent,
  mentions."group",
  mentions.team,
  coded_units.code,
  mentions.perspective;
