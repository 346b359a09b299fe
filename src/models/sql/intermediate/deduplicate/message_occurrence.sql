-- One row is one row of a messages file: its message, the category of that, and whether
-- it is the row kept for it. The sender is no part of a message's identity, as an
-- account closed since an older export has no name in the newer one; only the number
-- among those who sent the same words in the same second of a conversation is. Rows
-- that still name the people come first, then those with texts, then those of the newest
-- export. A row of a file without texts takes its text from another export: that of the
-- same conversation, second, direction and number of the sender.
WITH answered AS (
    SELECT DISTINCT conversation_id
    FROM scratch.directed_message
    WHERE direction = 'out' AND category = 'personal'
),
ordered AS (
    SELECT
        *,
        dense_rank() OVER (
            PARTITION BY source_id, conversation_id, sent_at, direction
            ORDER BY coalesce(sender_key, sender_name)
        ) AS nth_of_second
    FROM scratch.directed_message
),
known AS (
    SELECT
        conversation_id,
        sent_at,
        direction,
        nth_of_second,
        min(text_hash) AS text_hash
    FROM ordered
    WHERE has_text
    GROUP BY ALL
),
worded AS (
    SELECT
        o.* REPLACE (IF(o.has_text, o.text_hash, coalesce(k.text_hash, o.text_hash))
            AS text_hash)
    FROM ordered AS o
    LEFT JOIN known AS k USING (conversation_id, sent_at, direction, nth_of_second)
),
numbered AS (
    SELECT
        *,
        dense_rank() OVER (
            PARTITION BY source_id, conversation_id, sent_at, text_hash, direction
            ORDER BY coalesce(sender_key, sender_name)
        ) AS nth_sender
    FROM worded
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
            m.has_text DESC, f.snapshot_on DESC NULLS LAST, file_order, m.source_row
    ) = 1 AS is_shown
FROM numbered AS m
JOIN scratch.source_file AS f USING (source_id)
LEFT JOIN answered AS a ON a.conversation_id = m.conversation_id
