-- One row is one meeting: of several files that tell of it, the first one's row.
SELECT
    s.meeting_id,
    l.met_on,
    l.kind,
    l.minutes,
    l.place,
    l.others,
    l.started_by,
    l.note,
    l.tags,
    l.source_id,
    l.source_row
FROM logged_meeting AS l
JOIN scratch.same_meeting AS s USING (source_id, source_row)
WHERE s.row_id = s.meeting_id
ORDER BY l.met_on, s.meeting_id
