-- What happened to source rows that were not loaded as rows of their own, without their
-- text: rejected rows and those set aside one by one, merged rows summed by the file that
-- has the row they were merged into; source_row is the first of them.
WITH kept AS (
    SELECT message_id AS id, source_id FROM messages
    UNION ALL
    SELECT invitation_id, source_id FROM invitations
    UNION ALL
    SELECT person_id, source_id FROM people WHERE source_id IS NOT NULL
    UNION ALL
    SELECT meeting_id, source_id FROM meetings
    UNION ALL
    SELECT event_id, source_id FROM events
    UNION ALL
    SELECT favor_id, source_id FROM favors
    UNION ALL
    SELECT chapter_id, source_id FROM chapters
    UNION ALL
    SELECT membership_id, source_id FROM memberships
)
SELECT
    s.path,
    min(a.source_row) AS source_row,
    a.outcome,
    a.reason,
    IF(count(*) = 1, any_value(a.merged_into), NULL) AS merged_into,
    a.source_id,
    count(*) AS rows,
    o.path AS merged_into_file
FROM row_audit AS a
JOIN sources AS s USING (source_id)
LEFT JOIN kept AS k ON a.outcome = 'merged' AND k.id = a.merged_into
LEFT JOIN sources AS o ON o.source_id = k.source_id
GROUP BY
    s.path, a.outcome, a.reason, a.source_id, o.path,
    IF(a.outcome = 'merged', NULL, a.source_row)
ORDER BY s.path, min(a.source_row), a.reason, o.path
