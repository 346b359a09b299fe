-- One row is one message: of the source rows that have it, the one kept.
WITH shown AS (
    SELECT r.message_id, r.direction, r.category, m.* EXCLUDE (direction)
    FROM scratch.message_outcome AS r
    JOIN sent_message AS m USING (source_id, source_row)
    WHERE r.is_shown
),
-- Unknown people are identified by the key that their file has for them.
party AS (
    SELECT
        s.message_id,
        s.conversation_id,
        p.is_sender,
        k.person_id,
        coalesce(p.person_id, p.person_key) AS who
    FROM shown AS s
    JOIN scratch.message_party AS p USING (source_id, source_row)
    LEFT JOIN people AS k USING (person_id)
),
conversation AS (
    SELECT
        conversation_id,
        list(DISTINCT person_id ORDER BY person_id) AS people
    FROM party
    WHERE conversation_id IS NOT NULL AND person_id IS NOT NULL
    GROUP BY conversation_id
),
-- Any row of a conversation may omit its recipients, and several hidden members share
-- one label, so participants are counted over the whole conversation. They are counted
-- in each file separately, as another may name the same people differently.
named AS (
    SELECT
        p.source_id,
        p.conversation_id,
        count(DISTINCT coalesce(p.person_id, p.person_key)) AS people
    FROM scratch.message_party AS p
    CROSS JOIN scratch.owner AS o
    WHERE p.conversation_id IS NOT NULL AND p.person_id IS DISTINCT FROM o.person_id
    GROUP BY ALL
),
hidden AS (
    SELECT
        source_id,
        conversation_id,
        max(
            hidden_recipients
            + IF(sender_name = 'LinkedIn Member' AND sender_key NOT LIKE 'slug:%', 1, 0)
        ) AS at_once
    FROM sent_message
    GROUP BY ALL
),
conversation_size AS (
    SELECT
        n.conversation_id,
        max(n.people + greatest(0, h.at_once - 1)) AS others
    FROM named AS n
    JOIN hidden AS h USING (source_id, conversation_id)
    GROUP BY n.conversation_id
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
    FROM party AS p
    CROSS JOIN scratch.owner AS o
    WHERE NOT p.is_sender
    GROUP BY p.message_id
),
sender AS (
    SELECT message_id, any_value(person_id) AS person_id
    FROM party
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
    greatest(1, coalesce(a.others, 0), coalesce(g.others, 0)) AS others,
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
LEFT JOIN conversation_size AS g ON g.conversation_id = s.conversation_id
ORDER BY s.sent_at, s.message_id
