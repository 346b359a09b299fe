-- One row is one calendar entry that became neither a meeting nor an upcoming event: it
-- is merged into another version that did, or set aside.
WITH told AS (
    SELECT c.entry, min(l.id) AS id
    FROM scratch.calendar_version AS c
    JOIN scratch.meeting_or_event_row AS l USING (source_id, source_row)
    GROUP BY c.entry
)
SELECT
    c.source_id,
    c.source_row,
    IF(t.id IS NULL, 'set_aside', 'merged') AS outcome,
    CASE
        WHEN c.reason IS NOT NULL THEN c.reason
        WHEN t.id IS NOT NULL THEN 'repeated_entry'
        WHEN len(c.who) = 0 THEN 'nobody_else'
        WHEN c.days[-1]::DATE > c.known_until THEN 'planned_event'
        ELSE 'no_day'
    END AS reason,
    t.id AS merged_into
FROM scratch.calendar_version AS c
ANTI JOIN scratch.meeting_or_event_row AS l USING (source_id, source_row)
LEFT JOIN told AS t ON t.entry = c.entry
