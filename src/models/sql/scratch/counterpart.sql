-- One row is one closed account whose name an older export still tells: in a
-- conversation with only one other person the hidden one is that person. Where one file
-- shows both, they are two.
WITH part AS (
    SELECT source_id, conversation_id, sender_key AS person_key FROM sent_message
    UNION
    SELECT source_id, conversation_id, unnest(recipient_keys) FROM sent_message
),
other AS (
    SELECT p.* FROM part AS p
    ANTI JOIN scratch.own_key AS o ON o.person_key = p.person_key
    WHERE p.conversation_id IS NOT NULL
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
