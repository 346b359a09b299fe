-- One row is one calendar entry that became neither a meeting nor an upcoming event: it
-- is merged into its newest version, or set aside.
WITH newest AS (
    SELECT c.record, l.id
    FROM scratch.calendar_version AS c
    JOIN scratch.meeting_or_event_row AS l USING (source_id, source_row)
)
SELECT
    c.source_id,
    c.source_row,
    IF(n.id IS NULL, 'set_aside', 'merged') AS outcome,
    coalesce(c.reason, IF(len(c.who) = 0, 'nobody_else', 'no_day')) AS reason,
    n.id AS merged_into
FROM scratch.calendar_version AS c
ANTI JOIN scratch.meeting_or_event_row AS l USING (source_id, source_row)
LEFT JOIN newest AS n ON n.record = c.record
