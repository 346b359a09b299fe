-- One row is one closed account whose name an older export still tells: in a
-- conversation with only one other person the hidden one is that person. Where one file
-- shows both, they are two.
WITH part AS (
    SELECT source_id, conversation_id, sender_key AS person_key, sender_name AS full_name
    FROM sent_message
    UNION
    SELECT source_id, conversation_id, unnest(recipient_keys), unnest(recipient_names)
    FROM sent_message
),
-- Until 2023 those addressed have names only: the owner's, or those of who writes too.
addressed AS (
    SELECT conversation_id, lower(full_name) AS name FROM part
    WHERE person_key LIKE 'slug:%'
    UNION
    SELECT p.conversation_id, lower(o.full_name)
    FROM part AS p
    CROSS JOIN scratch.owner_name AS o
),
other AS (
    SELECT DISTINCT p.source_id, p.conversation_id, p.person_key
    FROM part AS p
    ANTI JOIN scratch.own_key AS o ON o.person_key = p.person_key
    WHERE p.conversation_id IS NOT NULL AND p.person_key NOT LIKE 'name:%'
    UNION
    SELECT p.source_id, p.conversation_id, p.person_key
    FROM (FROM part WHERE conversation_id IS NOT NULL AND person_key LIKE 'name:%') AS p
    ANTI JOIN addressed AS a
        ON a.conversation_id = p.conversation_id AND a.name = lower(p.full_name)
),
alone AS (
    SELECT source_id, conversation_id, any_value(person_key) AS person_key
    FROM other
    GROUP BY source_id, conversation_id
    HAVING count(*) = 1
),
shown AS (
    SELECT conversation_id, count(DISTINCT source_id) AS files FROM other GROUP BY ALL
)
SELECT
    'hidden:' || a.conversation_id AS hidden_key,
    any_value(a.person_key) FILTER (a.person_key LIKE 'slug:%') AS person_key
FROM alone AS a
JOIN shown AS s ON s.conversation_id = a.conversation_id
GROUP BY a.conversation_id, s.files
HAVING count(*) = s.files
    AND count(DISTINCT a.person_key) = 2
    AND bool_or(a.person_key LIKE 'hidden:%')
    AND bool_or(a.person_key LIKE 'slug:%')
ORDER BY hidden_key
