-- One row is one source row of a meeting or an upcoming event other than the row kept
-- for it.
SELECT
    l.source_id,
    l.source_row,
    'merged' AS outcome,
    IF(g.record IS NULL, 'same_meeting', 'fellow_guest') AS reason,
    l.id AS merged_into
FROM scratch.meeting_or_event_row AS l
ANTI JOIN meetings USING (source_id, source_row)
ANTI JOIN events USING (source_id, source_row)
LEFT JOIN scratch.guest_attendance AS g USING (source_id, source_row)
