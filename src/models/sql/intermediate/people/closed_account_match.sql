-- One row is one closed account whose name an older export still has: in a conversation
-- with only one other person, the hidden member is that person. If one file shows both,
-- they are two people.
WITH party AS (
    SELECT source_id, conversation_id, sender_key AS person_key, sender_name AS full_name
    FROM sent_message
    UNION
    SELECT source_id, conversation_id, unnest(recipient_keys), unnest(recipient_names)
    FROM sent_message
),
-- Until 2023 the people addressed have names only. These names are accounted for: they
-- are the owner's, or those of somebody who also writes.
accounted_name AS (
    SELECT conversation_id, lower(full_name) AS name FROM party
    WHERE person_key LIKE 'slug:%'
    UNION
    SELECT p.conversation_id, lower(o.full_name)
    FROM party AS p
    CROSS JOIN scratch.own_name AS o
),
other_party AS (
    SELECT DISTINCT p.source_id, p.conversation_id, p.person_key
    FROM party AS p
    ANTI JOIN scratch.own_key AS o ON o.person_key = p.person_key
    WHERE p.conversation_id IS NOT NULL AND p.person_key NOT LIKE 'name:%'
    UNION
    SELECT p.source_id, p.conversation_id, p.person_key
    FROM (FROM party WHERE conversation_id IS NOT NULL AND person_key LIKE 'name:%') AS p
    ANTI JOIN accounted_name AS a
        ON a.conversation_id = p.conversation_id AND a.name = lower(p.full_name)
),
only_other AS (
    SELECT source_id, conversation_id, any_value(person_key) AS person_key
    FROM other_party
    GROUP BY source_id, conversation_id
    HAVING count(*) = 1
),
conversation AS (
    SELECT conversation_id, count(DISTINCT source_id) AS files
    FROM other_party
    GROUP BY conversation_id
)
SELECT
    'hidden:' || a.conversation_id AS hidden_key,
    any_value(a.person_key) FILTER (a.person_key LIKE 'slug:%') AS person_key
FROM only_other AS a
JOIN conversation AS c ON c.conversation_id = a.conversation_id
GROUP BY a.conversation_id, c.files
HAVING count(*) = c.files
    AND count(DISTINCT a.person_key) = 2
    AND bool_or(a.person_key LIKE 'hidden:%')
    AND bool_or(a.person_key LIKE 'slug:%')
ORDER BY hidden_key
