-- One row is one row of a connections file, and the key under which it lists the person:
-- the address or, in vintages without, name and day of connecting; where one file has
-- two such rows, all else that they tell.
WITH told AS (
    SELECT
        source_id,
        source_row,
        person_key,
        nullif(concat_ws(' ', first_name, last_name), '') AS full_name,
        concat_ws(
            '|', 'connection:' || lower(regexp_replace(full_name, '\s+', ' ', 'g')),
            connected_on
        ) AS by_name,
        concat_ws('|', by_name, email, company, position) AS by_all
    FROM connection
),
shared AS (
    SELECT DISTINCT by_name
    FROM told
    WHERE person_key IS NULL
    GROUP BY source_id, by_name
    HAVING count(DISTINCT by_all) > 1
)
SELECT
    t.source_id,
    t.source_row,
    t.full_name,
    coalesce(t.person_key, IF(s.by_name IS NULL, t.by_name, t.by_all)) AS person_key
FROM told AS t
LEFT JOIN shared AS s USING (by_name)
