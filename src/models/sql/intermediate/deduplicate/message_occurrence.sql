-- One row is one row of a messages file: which message it is, of which category, and
-- whether it is the row that stands for it. Who sent it is no part of its identity, for
-- an account closed since the older export has lost its name in the newer one: only how
-- many sent the same words in the same second of a conversation is. A row that
-- still names the people goes first, then the newest export's.
WITH own AS (
    SELECT DISTINCT p.source_id, p.source_row
    FROM scratch.message_party AS p
    JOIN scratch.owner AS o USING (person_id)
    WHERE p.is_sender
),
directed AS (
    SELECT
        m.* EXCLUDE (subject, body, direction),
        coalesce(m.direction, IF(o.source_id IS NULL, 'in', 'out')) AS direction
    FROM sent_message AS m
    LEFT JOIN own AS o USING (source_id, source_row)
),
answered AS (
    SELECT DISTINCT conversation_id
    FROM directed
    WHERE direction = 'out' AND category = 'personal'
),
told AS (
    SELECT
        *,
        dense_rank() OVER (
            PARTITION BY source_id, conversation_id, sent_at, text_hash, direction
            ORDER BY coalesce(sender_key, sender_name)
        ) AS nth_sender
    FROM directed
)
SELECT
    m.source_id,
    m.source_row,
    m.conversation_id,
    m.sent_at,
    m.is_zone_assumed,
    m.text_hash,
    m.direction,
    f.snapshot_on,
    concat(f.sha256, f.path) AS file_order,
    'm' || left(sha256(concat_ws(
        '|', coalesce(m.conversation_id, ''), m.sent_at, m.direction, m.text_hash,
        m.nth_sender
    )), 20) AS message_id,
    CASE
        WHEN m.category <> 'personal' THEN m.category
        WHEN m.folder = 'SPAM' AND m.direction = 'in'
            AND a.conversation_id IS NULL THEN 'spam'
        ELSE 'personal'
    END AS category,
    row_number() OVER (
        PARTITION BY message_id
        ORDER BY
            m.sender_key NOT LIKE 'hidden:%' DESC, m.hidden_recipients,
            f.snapshot_on DESC NULLS LAST, file_order, m.source_row
    ) = 1 AS is_shown
FROM told AS m
JOIN scratch.source_file AS f USING (source_id)
LEFT JOIN answered AS a ON a.conversation_id = m.conversation_id
