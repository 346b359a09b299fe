-- One row is one source row that tells of an event ahead: an entry of a calendar, of a
-- series for the next day, or one of the people on a guest list. If an event of that day
-- and name is listed, it is the same.
WITH next AS (
    SELECT source_id, source_row, min(day) AS on_date
    FROM scratch.calendar_day
    WHERE is_ahead
    GROUP BY source_id, source_row
),
told AS (
    SELECT
        n.source_id,
        n.source_row,
        'e' || left(sha256(concat_ws('|', c.record, n.on_date)), 20) AS event_id,
        n.on_date,
        coalesce(c.title, replace(c.kind, '_', ' ')) AS name,
        c.url,
        TRUE AS is_shown
    FROM next AS n
    JOIN scratch.calendar_version AS c USING (source_id, source_row)
    UNION ALL
    SELECT
        source_id,
        source_row,
        'e' || left(sha256(record), 20) AS event_id,
        on_date,
        name,
        NULL AS url,
        row_number() OVER (PARTITION BY source_id ORDER BY source_row) = 1 AS is_shown
    FROM scratch.guest_attendance
    WHERE reason IS NULL AND is_ahead
)
SELECT
    t.* REPLACE (
        coalesce(e.event_id, t.event_id) AS event_id,
        t.is_shown AND e.event_id IS NULL AS is_shown
    )
FROM told AS t
LEFT JOIN scratch.event_outcome AS e
    ON e.is_shown AND e.on_date = t.on_date AND lower(e.name) = lower(t.name)
