-- One row is one source row that tells of an event ahead: an entry of a calendar, of a
-- series for the next day, or one of the people on a guest list.
WITH next AS (
    SELECT source_id, source_row, min(day) AS on_date
    FROM scratch.calendar_day
    WHERE is_ahead
    GROUP BY source_id, source_row
)
SELECT
    n.source_id,
    n.source_row,
    'e' || left(sha256(concat_ws('|', c.record, n.on_date)), 20) AS event_id,
    n.on_date,
    coalesce(c.title, replace(c.kind, '_', ' ')) AS name,
    c.url,
    TRUE AS is_shown
FROM next AS n
JOIN scratch.calendar_row AS c USING (source_id, source_row)
UNION ALL
SELECT
    source_id,
    source_row,
    'e' || left(sha256(record), 20) AS event_id,
    on_date,
    name,
    NULL AS url,
    row_number() OVER (PARTITION BY source_id ORDER BY source_row) = 1 AS is_shown
FROM scratch.guest_row
WHERE reason IS NULL AND is_ahead
