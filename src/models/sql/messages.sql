-- One row is one message: of several rows that tell of it, the one that stands for it.
WITH shown AS (
    SELECT r.message_id, r.direction, r.category, m.*
    FROM scratch.message_row AS r
    JOIN sent_message AS m USING (source_id, source_row)
    WHERE r.is_shown AND r.invitation_id IS NULL
),
taking_part AS (
    SELECT conversation_id, sender_key AS person_key FROM shown
    UNION
    SELECT conversation_id, unnest(recipient_keys) FROM shown
),
-- Any row of a conversation may leave its recipients out, and several hidden members
-- share one label: so the company is counted over the whole conversation.
conversation AS (
    SELECT
        t.conversation_id,
        list(DISTINCT k.person_id ORDER BY k.person_id) AS people,
        count(DISTINCT k.person_id) FILTER (k.person_id <> o.person_id) AS others,
        bool_or(k.person_key LIKE 'hidden:%') AS has_hidden
    FROM taking_part AS t
    JOIN scratch.person_key AS k USING (person_key)
    CROSS JOIN scratch.owner AS o
    WHERE t.conversation_id IS NOT NULL
    GROUP BY t.conversation_id
),
hidden AS (
    SELECT conversation_id, max(hidden_recipients) AS at_once
    FROM shown
    GROUP BY conversation_id
),
addressed AS (
    SELECT
        s.message_id,
        list(DISTINCT k.person_id ORDER BY k.person_id) AS recipients,
        count(DISTINCT k.person_id) FILTER (k.person_id <> o.person_id) AS others
    FROM (SELECT message_id, unnest(recipient_keys) AS person_key FROM shown) AS s
    JOIN scratch.person_key AS k USING (person_key)
    CROSS JOIN scratch.owner AS o
    GROUP BY s.message_id
)
SELECT
    s.message_id,
    s.conversation_id,
    s.sent_at,
    k.person_id AS sender_person_id,
    s.direction,
    coalesce(
        a.recipients,
        list_filter(c.people, lambda p: p IS DISTINCT FROM k.person_id),
        []
    ) AS recipients,
    greatest(
        1,
        coalesce(a.others, 0),
        coalesce(c.others, 0) + IF(c.has_hidden, greatest(0, h.at_once - 1), 0)
    ) AS others,
    s.category,
    s.subject,
    s.body,
    s.characters,
    s.source_id,
    s.source_row
FROM shown AS s
LEFT JOIN scratch.person_key AS k ON k.person_key = s.sender_key
LEFT JOIN addressed AS a USING (message_id)
LEFT JOIN conversation AS c ON c.conversation_id = s.conversation_id
LEFT JOIN hidden AS h ON h.conversation_id = s.conversation_id
ORDER BY s.sent_at, s.message_id
