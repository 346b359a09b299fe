-- One row is one invitation. The export has no status: an invitation was accepted if
-- Connections has the person, or if its note became the first message.
WITH noted AS (
    SELECT DISTINCT invitation_id FROM scratch.message_outcome
    WHERE invitation_id IS NOT NULL
)
SELECT
    r.invitation_id,
    r.person_id,
    i.sent_at,
    i.direction,
    i.note_hash IS NOT NULL AS has_note,
    p.is_connection OR p.left_by_on IS NOT NULL OR n.invitation_id IS NOT NULL
        AS accepted,
    i.source_id,
    i.source_row
FROM scratch.invitation_outcome AS r
JOIN sent_invitation AS i USING (source_id, source_row)
JOIN people AS p USING (person_id)
LEFT JOIN noted AS n ON n.invitation_id = r.invitation_id
WHERE r.is_shown
ORDER BY i.sent_at, r.invitation_id
