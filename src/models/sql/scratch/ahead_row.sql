-- One row is one source row that tells of an event ahead, of a series the next one.
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
