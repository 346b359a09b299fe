-- One row is one name and company under which a person is or was known.
SELECT DISTINCT
    k.person_key,
    k.person_id,
    a.full_name,
    a.company,
    a.email,
    a.rank = 1 AS is_connection
FROM scratch.appearance AS a
JOIN scratch.person_key AS k USING (person_key)
ORDER BY ALL
