-- One row is a person as the roster file lists them, under a pseudonym; a row without a quarter holds for all quarters.
CREATE TABLE people AS FROM people_rows;
