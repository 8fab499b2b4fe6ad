-- One row is what stands for a person in the warehouse.
SELECT respondent AS pseudonym FROM roster
UNION
SELECT respondent FROM answers
UNION
SELECT manager FROM roster WHERE manager <> '';
