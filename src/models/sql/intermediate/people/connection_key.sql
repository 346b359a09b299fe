-- One row is one row of a connections file, with the key under which it lists the
-- person: the profile address or, in vintages without addresses, name and day of
-- connecting. If two rows of one file agree in these, all other fields are added.
WITH listing AS (
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
    FROM listing
    WHERE person_key IS NULL
    GROUP BY source_id, by_name
    HAVING count(DISTINCT by_all) > 1
)
SELECT
    l.source_id,
    l.source_row,
    l.full_name,
    coalesce(l.person_key, IF(s.by_name IS NULL, l.by_name, l.by_all)) AS person_key
FROM listing AS l
LEFT JOIN shared AS s USING (by_name)
