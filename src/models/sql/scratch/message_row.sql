-- One row is one row of a messages file: which message it is, of which category, and
-- whether it is the row that stands for it. Who sent it is no part of its identity, for
-- an account closed since the older export has lost its name in the newer one: only how
-- many sent the same words in the same second of a conversation is. A row that
-- still names the people goes first, then the newest export's.
WITH answered AS (
    SELECT DISTINCT m.conversation_id
    FROM sent_message AS m
    JOIN scratch.own_key AS o ON m.sender_key = o.person_key
    WHERE m.category = 'personal'
),
told AS (
    SELECT
        m.* EXCLUDE (subject, body),
        IF(o.person_key IS NULL, 'in', 'out') AS direction,
        dense_rank() OVER (
            PARTITION BY
                m.source_id, m.conversation_id, m.sent_at, m.text_hash, direction
            ORDER BY coalesce(m.sender_key, m.sender_name)
        ) AS nth_sender
    FROM sent_message AS m
    LEFT JOIN scratch.own_key AS o ON m.sender_key = o.person_key
),
judged AS (
    SELECT
        m.source_id,
        m.source_row,
        m.direction,
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
                f.snapshot_on DESC NULLS LAST, f.path, m.source_row
        ) = 1 AS is_shown
    FROM told AS m
    JOIN scratch.source_file AS f USING (source_id)
    LEFT JOIN answered AS a ON a.conversation_id = m.conversation_id
),
-- The note of an accepted invitation is written again as the first message of the
-- conversation, dated by the day of acceptance. Many notes may have the same words:
-- only with the recipient among the keys is the join fast.
addressed AS (
    SELECT * EXCLUDE (recipient_keys), unnest(recipient_keys) AS recipient_key
    FROM sent_message
),
note AS (
    SELECT
        arg_min(m.source_id, (m.sent_at, m.source_id, m.source_row)) AS source_id,
        arg_min(m.source_row, (m.sent_at, m.source_id, m.source_row)) AS source_row,
        r.invitation_id
    FROM scratch.invitation_row AS r
    JOIN sent_invitation AS i USING (source_id, source_row)
    JOIN addressed AS m
        ON m.sender_key = i.inviter_key
        AND m.recipient_key = i.invitee_key
        AND m.text_hash = i.note_hash
        AND m.sent_at >= i.sent_at
    JOIN judged AS j
        ON j.source_id = m.source_id AND j.source_row = m.source_row AND j.is_shown
        AND j.category = 'personal'
    WHERE r.is_shown
    GROUP BY r.invitation_id
)
SELECT j.*, n.invitation_id
FROM judged AS j
LEFT JOIN note AS n USING (source_id, source_row)
