-- One row is one row of LinkedIn's Events: an event on the owner's own list. The export
-- does not say who was there, so only what lies ahead is of use.
WITH told AS (
    SELECT
        e.source_id,
        e.source_row,
        e.name,
        e.on_date,
        e.url,
        e.on_date >= (SELECT as_of FROM run) AS is_ahead,
        'e' || left(sha256(concat_ws('|', e.on_date, lower(e.name))), 20) AS event_id,
        row_number() OVER (
            PARTITION BY event_id
            ORDER BY f.snapshot_on DESC NULLS LAST, f.path, e.source_row
        ) = 1 AS is_first
    FROM listed_event AS e
    JOIN scratch.source_file AS f USING (source_id)
)
SELECT
    * EXCLUDE (is_first),
    is_ahead AND is_first AS is_shown,
    CASE WHEN NOT is_ahead THEN 'set_aside' WHEN NOT is_first THEN 'merged' END
        AS outcome,
    IF(is_ahead, 'repeated_event', 'past_event') AS reason,
    IF(is_ahead, event_id, NULL) AS merged_into
FROM told
