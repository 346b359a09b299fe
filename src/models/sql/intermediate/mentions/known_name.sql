-- One row is one name and company under which a person is or was known; of several
-- people who had one address, the latest comes last.
SELECT
    person_key,
    person_id,
    full_name,
    company,
    email,
    rank = 1 AS is_connection,
    first_name,
    last_name
FROM scratch.person_observation
GROUP BY ALL
ORDER BY
    max(last_on) NULLS FIRST, person_key, person_id, full_name, company, email,
    is_connection, first_name, last_name
