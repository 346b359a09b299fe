-- One row is one source row of an upcoming event: a calendar entry, of a series the
-- next day, or a person on a guest list. A listed event of the same day and name is the
-- same event.
WITH next_day AS (
    SELECT source_id, source_row, min(day) AS on_date
    FROM scratch.calendar_day
    WHERE is_ahead
    GROUP BY source_id, source_row
),
upcoming AS (
    SELECT
        n.source_id,
        n.source_row,
        'e' || left(sha256(concat_ws('|', c.entry, n.on_date)), 20) AS event_id,
        n.on_date,
        coalesce(c.title, replace(c.kind, '_', ' ')) AS name,
        c.url,
        TRUE AS is_shown
    FROM next_day AS n
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
    u.* REPLACE (
        coalesce(e.event_id, u.event_id) AS event_id,
        u.is_shown AND e.event_id IS NULL AS is_shown
    )
FROM upcoming AS u
LEFT JOIN scratch.event_outcome AS e
    ON e.is_shown AND e.on_date = u.on_date AND lower(e.name) = lower(u.name)
