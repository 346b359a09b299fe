-- One row is one row of a list of events, an export's or the user's. None says who was there, so
-- only what lies ahead is of use: of exports' lists what the newest one tells. Two rows of
-- one day tell of one event if they share its name or its address; the user's own stands
-- for it.
WITH RECURSIVE newest AS (
    SELECT max(snapshot_on) AS told_on
    FROM scratch.source_file
    WHERE kind IN (
        SELECT f.kind
        FROM listed_event AS l
        JOIN scratch.source_file AS f USING (source_id)
        WHERE NOT l.is_own
    )
),
told AS (
    SELECT
        w.*,
        lower(regexp_replace(trim(w.name), '\s+', ' ', 'g')) AS name_key,
        w.on_date >= r.as_of AS is_ahead,
        w.is_own OR f.snapshot_on IS NOT DISTINCT FROM n.told_on AS is_newest,
        row_number() OVER (
            ORDER BY
                w.is_own DESC, f.snapshot_on DESC NULLS LAST, f.sha256, f.path,
                w.source_row
        ) AS place
    FROM listed_event AS w
    JOIN scratch.source_file AS f USING (source_id)
    CROSS JOIN newest AS n
    CROSS JOIN run AS r
),
-- What it is told by may be told by a third one in turn.
reached AS (
    SELECT place, place AS told_at FROM told
    UNION
    SELECT a.place, r.told_at
    FROM reached AS r
    JOIN told AS b ON b.place = r.place
    JOIN told AS a
        ON a.on_date = b.on_date AND (a.name_key = b.name_key OR a.url = b.url)
),
standing AS (
    SELECT place, min(told_at) AS told_at FROM reached GROUP BY place
),
joined AS (
    SELECT
        s.told_at,
        'e' || left(sha256(concat_ws(
            '|',
            any_value(t.on_date),
            arg_min(t.name_key, t.place),
            arg_min(t.url, t.place)
        )), 20) AS event_id,
        arg_min(t.city, t.place) AS city,
        arg_min(t.group_name, t.place) AS group_name,
        arg_min(t.url, t.place) AS url,
        bool_or(t.is_newest) AS is_told
    FROM told AS t
    JOIN standing AS s USING (place)
    GROUP BY s.told_at
)
SELECT
    t.source_id,
    t.source_row,
    j.event_id,
    t.name,
    t.on_date,
    j.city,
    j.group_name,
    j.url,
    t.is_ahead AND j.is_told AND t.place = j.told_at AS is_shown,
    CASE
        WHEN NOT (t.is_ahead AND j.is_told) THEN 'set_aside'
        WHEN t.place <> j.told_at THEN 'merged'
    END AS outcome,
    CASE
        WHEN NOT t.is_ahead THEN 'past_event'
        WHEN NOT j.is_told THEN 'older_profile'
        ELSE 'repeated_event'
    END AS reason,
    IF(t.is_ahead AND j.is_told, j.event_id, NULL) AS merged_into
FROM told AS t
JOIN standing AS s USING (place)
JOIN joined AS j USING (told_at)
