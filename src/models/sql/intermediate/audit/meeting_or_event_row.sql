-- One row is one source row that is part of a meeting or an upcoming event, with its
-- id.
SELECT source_id, source_row, min(id) AS id
FROM (
    SELECT r.source_id, r.source_row, s.meeting_id AS id
    FROM scratch.meeting_occurrence AS r
    JOIN scratch.same_meeting AS s USING (row_id)
    UNION ALL
    SELECT source_id, source_row, event_id FROM scratch.upcoming_event
)
GROUP BY source_id, source_row
