-- One row is one row of a messages file, with its direction. A sender without an address
-- is the owner, if the name is the owner's, or else an advertiser.
WITH own_name AS (
    SELECT DISTINCT lower(full_name) AS name FROM scratch.own_name
)
SELECT
    m.* EXCLUDE (subject, body) REPLACE (
        IF(m.category = 'unaddressed', 'name:' || n.name, m.sender_key) AS sender_key,
        CASE
            WHEN m.category <> 'unaddressed' THEN m.category
            WHEN n.name IS NULL THEN 'sponsored'
            ELSE 'personal'
        END AS category,
        CASE
            WHEN m.direction IS NOT NULL THEN m.direction
            WHEN m.category = 'unaddressed' AND n.name IS NOT NULL THEN 'out'
            WHEN o.person_key IS NOT NULL THEN 'out'
            ELSE 'in'
        END AS direction
    )
FROM sent_message AS m
LEFT JOIN scratch.own_key AS o ON o.person_key = m.sender_key
LEFT JOIN own_name AS n ON n.name = lower(m.sender_name)
