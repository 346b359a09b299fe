-- One row is one message: of several rows that tell of it, the one that stands for it.
WITH shown AS (
    SELECT r.message_id, r.direction, r.category, m.* EXCLUDE (direction)
    FROM scratch.message_row AS r
    JOIN sent_message AS m USING (source_id, source_row)
    WHERE r.is_shown
),
-- Somebody who is not known counts by what the file calls them.
part AS (
    SELECT
        s.message_id,
        s.conversation_id,
        p.is_sender,
        p.person_key LIKE 'hidden:%' AS is_hidden,
        k.person_id,
        coalesce(p.person_id, p.person_key) AS who
    FROM shown AS s
    JOIN scratch.part AS p USING (source_id, source_row)
    LEFT JOIN people AS k USING (person_id)
),
-- Any row of a conversation may leave its recipients out, and several hidden members
-- share one label: so the company is counted over the whole conversation.
conversation AS (
    SELECT
        p.conversation_id,
        list(DISTINCT p.person_id ORDER BY p.person_id)
            FILTER (p.person_id IS NOT NULL) AS people,
        count(DISTINCT p.who) FILTER (p.who <> o.person_id) AS others,
        bool_or(p.is_hidden) AS has_hidden
    FROM part AS p
    CROSS JOIN scratch.owner AS o
    WHERE p.conversation_id IS NOT NULL
    GROUP BY p.conversation_id
),
hidden AS (
    SELECT conversation_id, max(hidden_recipients) AS at_once
    FROM shown
    GROUP BY conversation_id
),
addressed AS (
    SELECT
        p.message_id,
        coalesce(
            list(DISTINCT p.person_id ORDER BY p.person_id)
                FILTER (p.person_id IS NOT NULL),
            []
        ) AS recipients,
        count(DISTINCT p.who) FILTER (p.who <> o.person_id) AS others
    FROM part AS p
    CROSS JOIN scratch.owner AS o
    WHERE NOT p.is_sender
    GROUP BY p.message_id
),
sender AS (
    SELECT message_id, any_value(person_id) AS person_id
    FROM part
    WHERE is_sender
    GROUP BY message_id
)
SELECT
    s.message_id,
    s.conversation_id,
    s.sent_at,
    s.is_zone_assumed,
    w.person_id AS sender_person_id,
    s.direction,
    coalesce(
        a.recipients,
        list_filter(c.people, lambda p: p IS DISTINCT FROM w.person_id),
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
LEFT JOIN sender AS w USING (message_id)
LEFT JOIN addressed AS a USING (message_id)
LEFT JOIN conversation AS c ON c.conversation_id = s.conversation_id
LEFT JOIN hidden AS h ON h.conversation_id = s.conversation_id
ORDER BY s.sent_at, s.message_id
