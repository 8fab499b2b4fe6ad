-- One row is an expectation of the codebook, in its last wording.
CREATE TABLE expectations AS
SELECT *
FROM wordings
QUALIFY row_number() OVER (PARTITION BY expectation ORDER BY row DESC) = 1 OR expectation IS NULL
ORDER BY row;
