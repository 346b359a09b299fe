-- One row is one party of one row of messages: the sender or one of those addressed. A
-- bare name refers to the person who writes under it in the same conversation, else to
-- the only connection with that name. The owner's name refers to the owner where the
-- direction of the row allows it: a contact may have the same name.
WITH party AS (
    SELECT
        source_id,
        source_row,
        conversation_id,
        TRUE AS is_sender,
        direction = 'out' AS is_owners_side,
        sender_key,
        sender_key AS person_key,
        sender_name AS full_name
    FROM scratch.directed_message
    WHERE sender_key IS NOT NULL
    UNION ALL
    SELECT
        source_id,
        source_row,
        conversation_id,
        FALSE,
        direction = 'in',
        sender_key,
        unnest(recipient_keys),
        unnest(recipient_names)
    FROM scratch.directed_message
),
known AS (
    SELECT p.*, k.person_id, s.person_id AS sender_id
    FROM party AS p
    LEFT JOIN scratch.person_key AS k USING (source_id, person_key)
    LEFT JOIN scratch.person_key AS s
        ON s.source_id = p.source_id AND s.person_key = p.sender_key
),
own_name AS (
    SELECT DISTINCT lower(full_name) AS name FROM scratch.own_name
),
speaker AS (
    SELECT DISTINCT conversation_id, lower(full_name) AS name, person_id
    FROM known
    WHERE person_key LIKE 'slug:%'
),
-- Nobody writes to themselves, so the sender is never the one addressed.
named_in_conversation AS (
    SELECT k.source_id, k.source_row, k.person_key, min(s.person_id) AS person_id
    FROM known AS k
    JOIN speaker AS s
        ON k.conversation_id = s.conversation_id
        AND lower(k.full_name) = s.name
        AND k.sender_id IS DISTINCT FROM s.person_id
    WHERE k.person_key LIKE 'name:%' AND NOT k.is_sender
    GROUP BY ALL
    HAVING count(DISTINCT s.person_id) = 1
)
SELECT
    k.source_id,
    k.source_row,
    k.conversation_id,
    k.is_sender,
    k.person_key,
    k.full_name,
    CASE
        WHEN k.person_key NOT LIKE 'name:%' THEN k.person_id
        WHEN k.is_owners_side AND n.name IS NOT NULL THEN o.person_id
        ELSE coalesce(m.person_id, k.person_id)
    END AS person_id
FROM known AS k
CROSS JOIN scratch.owner AS o
LEFT JOIN own_name AS n ON n.name = lower(k.full_name)
LEFT JOIN named_in_conversation AS m
    ON m.source_id = k.source_id
    AND m.source_row = k.source_row
    AND m.person_key = k.person_key
