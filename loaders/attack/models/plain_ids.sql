-- The models of the warehouse that list people call pseudonym(id); here they are to list the ids themselves.
CREATE OR REPLACE TEMP MACRO pseudonym(id) AS nullif(trim(id), '');

-- One row is an id of a person in an export.
CREATE TABLE exported_ids (id VARCHAR);
