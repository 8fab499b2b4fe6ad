-- One row is a row of the codebook: an expectation in one wording, from its first to its last quarter.
CREATE TABLE wordings AS FROM wording_rows;
