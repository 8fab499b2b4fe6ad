-- What stands for a person in the warehouse: HMAC-SHA-256 of the id under the key of this machine (RFC 2104), its first
-- 128 bits. Mail addresses are the same person's in capitals and small letters. Nothing where there is no id.
CREATE OR REPLACE TEMP MACRO same_id(id) AS CASE WHEN contains(id, '@') THEN lower(trim(id)) ELSE nullif(trim(id), '') END;

CREATE OR REPLACE TEMP MACRO pseudonym(id) AS
CASE
  WHEN same_id(id) IS NOT NULL THEN
    sha256(
      unhex(getvariable('outer_pad'))
        || unhex(sha256(unhex(getvariable('inner_pad')) || encode(same_id(id))))
    )[:32]
END;
