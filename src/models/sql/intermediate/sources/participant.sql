-- One row is one person and name that takes part in conversations, with the number of
-- conversations, the number in which it writes, the files, and the number of people who
-- address it by name only. A bare name is the only address that writes under it. The
-- owner takes part in every conversation and is no connection.
WITH party AS (
    SELECT
        source_id,
        coalesce(sender_key, 'name:' || sender_name) AS person_key,
        sender_name AS full_name,
        conversation_id,
        TRUE AS wrote,
        NULL AS addressed_by
    FROM sent_message
    WHERE category <> 'sponsored'
    UNION ALL
    SELECT
        source_id,
        unnest(recipient_keys),
        unnest(recipient_names),
        conversation_id,
        FALSE,
        lower(sender_name)
    FROM sent_message
    WHERE category <> 'sponsored'
),
stranger AS (
    SELECT p.* REPLACE (
        IF(p.person_key LIKE 'name:%', p.addressed_by, NULL) AS addressed_by
    )
    FROM party AS p
    ANTI JOIN connection AS c ON c.person_key = p.person_key
    WHERE p.person_key LIKE 'slug:%' OR p.person_key LIKE 'name:%'
),
address AS (
    SELECT lower(full_name) AS name, min(person_key) AS person_key
    FROM stranger
    WHERE person_key LIKE 'slug:%'
    GROUP BY name
    HAVING count(DISTINCT person_key) = 1
),
connected_name AS (
    SELECT DISTINCT lower(concat_ws(' ', first_name, last_name)) AS name FROM connection
),
named AS (
    SELECT s.* REPLACE (coalesce(a.person_key, s.person_key) AS person_key)
    FROM (FROM stranger WHERE person_key LIKE 'name:%') AS s
    ANTI JOIN connected_name AS c ON c.name = lower(s.full_name)
    LEFT JOIN address AS a ON a.name = lower(s.full_name)
)
SELECT
    person_key,
    full_name,
    count(DISTINCT conversation_id) AS conversations,
    count(DISTINCT conversation_id) FILTER (wrote) AS written,
    list(DISTINCT source_id) AS files,
    count(DISTINCT addressed_by) AS addressed_by
FROM (
    FROM stranger WHERE person_key LIKE 'slug:%' UNION ALL FROM named
)
GROUP BY person_key, full_name
ORDER BY person_key, full_name
