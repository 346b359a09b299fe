-- One row is one row of a messages file: which message it tells, whether it is the row
-- that stands for it, and what became of it otherwise.
WITH told AS (
    SELECT
        t.* EXCLUDE (message_id, is_shown),
        coalesce(r.told_as, t.message_id) AS message_id,
        t.is_shown AND r.told_as IS NULL AS is_shown
    FROM scratch.message_occurrence AS t
    LEFT JOIN scratch.message_duplicate AS r USING (message_id)
),
-- The other side of a message: whoever wrote it or, of one's own, who was addressed.
counterpart AS (
    SELECT t.source_id, t.source_row, p.person_id
    FROM told AS t
    JOIN scratch.message_party AS p USING (source_id, source_row)
    WHERE t.is_shown AND t.category = 'personal' AND p.is_sender = (t.direction = 'in')
),
nameless AS (
    SELECT source_id, source_row
    FROM counterpart
    GROUP BY source_id, source_row
    HAVING bool_and(person_id IS NULL)
),
-- The note of an accepted invitation is written again as the first message of the
-- conversation, dated by the day of acceptance; where the zone is not known, it may seem
-- to be up to fourteen hours earlier. Many notes may have the same words: only with the
-- person among the keys is the join fast.
claim AS (
    SELECT
        t.source_id,
        t.source_row,
        t.sent_at,
        r.invitation_id,
        row_number() OVER (
            PARTITION BY t.source_id, t.source_row
            ORDER BY i.sent_at DESC, r.invitation_id
        ) AS nth_invitation
    FROM scratch.invitation_outcome AS r
    JOIN sent_invitation AS i USING (source_id, source_row)
    JOIN counterpart AS c USING (person_id)
    JOIN told AS t
        ON t.source_id = c.source_id
        AND t.source_row = c.source_row
        AND t.text_hash = i.note_hash
        AND t.direction = i.direction
        AND epoch(t.sent_at - i.sent_at) >= -zone_slack(t.is_zone_assumed)
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
    t.source_id,
    t.source_row,
    t.message_id,
    t.direction,
    t.category,
    t.is_shown AND n.invitation_id IS NULL AS is_shown,
    n.invitation_id,
    CASE
        WHEN NOT t.is_shown OR n.invitation_id IS NOT NULL THEN 'merged'
        WHEN t.category <> 'personal' OR l.source_id IS NOT NULL THEN 'set_aside'
    END AS outcome,
    CASE
        WHEN NOT t.is_shown THEN 'repeated_message'
        WHEN n.invitation_id IS NOT NULL THEN 'invitation_note'
        WHEN t.category <> 'personal' THEN t.category
        ELSE 'name_alone'
    END AS reason,
    CASE
        WHEN NOT t.is_shown THEN t.message_id
        ELSE n.invitation_id
    END AS merged_into
FROM told AS t
LEFT JOIN note AS n USING (source_id, source_row)
LEFT JOIN nameless AS l USING (source_id, source_row)
