-- One row is one row of LinkedIn's Events: an event on the owner's own list. The export
-- does not say who was there, so only what lies ahead is of use, as the newest export
-- tells it.
WITH newest AS (
    SELECT max(snapshot_on) AS told_on
    FROM scratch.source_file
    WHERE kind = 'linkedin_events'
),
told AS (
    SELECT
        e.source_id,
        e.source_row,
        e.name,
        e.on_date,
        e.url,
        e.on_date >= r.as_of AS is_ahead,
        f.snapshot_on IS NOT DISTINCT FROM n.told_on AS is_newest,
        'e' || left(sha256(concat_ws('|', e.on_date, lower(e.name), e.url)), 20)
            AS event_id,
        row_number() OVER (
            PARTITION BY event_id
            ORDER BY f.snapshot_on DESC NULLS LAST, f.sha256, f.path, e.source_row
        ) = 1 AS is_first
    FROM listed_event AS e
    JOIN scratch.source_file AS f USING (source_id)
    CROSS JOIN newest AS n
    CROSS JOIN run AS r
),
judged AS (
    SELECT *, bool_or(is_newest) OVER (PARTITION BY event_id) AS is_told FROM told
)
SELECT
    source_id,
    source_row,
    event_id,
    name,
    on_date,
    url,
    is_ahead AND is_told AND is_first AS is_shown,
    CASE
        WHEN NOT (is_ahead AND is_told) THEN 'set_aside'
        WHEN NOT is_first THEN 'merged'
    END AS outcome,
    CASE
        WHEN NOT is_ahead THEN 'past_event'
        WHEN NOT is_told THEN 'older_profile'
        ELSE 'repeated_event'
    END AS reason,
    IF(is_ahead AND is_told, event_id, NULL) AS merged_into
FROM judged
