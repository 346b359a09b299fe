-- One row is one row of a messages file: its message, whether it is the row kept for
-- that message, and what became of it otherwise.
WITH occurrence AS (
    SELECT
        o.* EXCLUDE (message_id, is_shown),
        coalesce(d.duplicate_of, o.message_id) AS message_id,
        o.is_shown AND d.duplicate_of IS NULL AS is_shown
    FROM scratch.message_occurrence AS o
    LEFT JOIN scratch.message_duplicate AS d USING (message_id)
),
-- The other side of a message: its sender or, for the owner's own, the people
-- addressed.
counterpart AS (
    SELECT o.source_id, o.source_row, p.person_id
    FROM occurrence AS o
    JOIN scratch.message_party AS p USING (source_id, source_row)
    WHERE o.is_shown AND o.category = 'personal' AND p.is_sender = (o.direction = 'in')
),
nameless AS (
    SELECT source_id, source_row
    FROM counterpart
    GROUP BY source_id, source_row
    HAVING bool_and(person_id IS NULL)
),
-- The note of an accepted invitation is repeated as the first message of the
-- conversation, dated by the acceptance; without a time zone it may seem up to fourteen
-- hours earlier. Many notes may have the same words, so the join is only fast with the
-- person among its keys.
claim AS (
    SELECT
        o.source_id,
        o.source_row,
        o.sent_at,
        r.invitation_id,
        row_number() OVER (
            PARTITION BY o.source_id, o.source_row
            ORDER BY i.sent_at DESC, r.invitation_id
        ) AS nth_invitation
    FROM scratch.invitation_outcome AS r
    JOIN sent_invitation AS i USING (source_id, source_row)
    JOIN counterpart AS c USING (person_id)
    JOIN occurrence AS o
        ON o.source_id = c.source_id
        AND o.source_row = c.source_row
        AND o.text_hash = i.note_hash
        AND o.direction = i.direction
        AND epoch(o.sent_at - i.sent_at) >= -zone_slack(o.is_zone_assumed)
    WHERE r.is_shown
),
note AS (
    SELECT
        arg_min(source_id, (sent_at, source_id, source_row)) AS source_id,
        arg_min(source_row, (sent_at, source_id, source_row)) AS source_row,
        invitation_id
    FROM claim
    WHERE nth_invitation = 1
    GROUP BY invitation_id
)
SELECT
    o.source_id,
    o.source_row,
    o.message_id,
    o.direction,
    o.category,
    o.is_shown AND n.invitation_id IS NULL AS is_shown,
    n.invitation_id,
    CASE
        WHEN NOT o.is_shown OR n.invitation_id IS NOT NULL THEN 'merged'
        WHEN o.category <> 'personal' OR l.source_id IS NOT NULL THEN 'set_aside'
    END AS outcome,
    CASE
        WHEN NOT o.is_shown THEN 'repeated_message'
        WHEN n.invitation_id IS NOT NULL THEN 'invitation_note'
        WHEN o.category <> 'personal' THEN o.category
        ELSE 'name_alone'
    END AS reason,
    CASE
        WHEN NOT o.is_shown THEN o.message_id
        ELSE n.invitation_id
    END AS merged_into
FROM occurrence AS o
LEFT JOIN note AS n USING (source_id, source_row)
LEFT JOIN nameless AS l USING (source_id, source_row)
