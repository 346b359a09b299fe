-- One row is one person's part in one row of messages, as the sender or as one of those
-- addressed. A bare name that no connection settles is that of whoever writes under
-- it in the same conversation.
WITH told AS (
    SELECT
        source_id,
        source_row,
        conversation_id,
        TRUE AS is_sender,
        sender_key AS person_key,
        sender_name AS full_name
    FROM sent_message
    WHERE sender_key IS NOT NULL
    UNION ALL
    SELECT
        source_id,
        source_row,
        conversation_id,
        FALSE,
        unnest(recipient_keys),
        unnest(recipient_names)
    FROM sent_message
),
known AS (
    SELECT t.*, k.person_id
    FROM told AS t
    LEFT JOIN scratch.person_key AS k USING (source_id, person_key)
),
speaker AS (
    SELECT conversation_id, lower(full_name) AS name, min(person_id) AS person_id
    FROM known
    WHERE person_key LIKE 'slug:%'
    GROUP BY ALL
    HAVING count(DISTINCT person_id) = 1
)
SELECT k.* EXCLUDE (person_id), coalesce(k.person_id, s.person_id) AS person_id
FROM known AS k
LEFT JOIN speaker AS s
    ON k.conversation_id = s.conversation_id
    AND lower(k.full_name) = s.name
    AND k.person_id IS NULL
