-- One row is one row of a list of events, an export's or the user's. No list says who
-- attended, so only upcoming events are of use, and of the exports' lists only the
-- newest. Two rows of one day are the same event if they share its name or its address;
-- the user's own row is kept.
WITH RECURSIVE newest AS (
    SELECT max(snapshot_on) AS snapshot_on
    FROM scratch.source_file
    WHERE kind IN (
        SELECT f.kind
        FROM listed_event AS l
        JOIN scratch.source_file AS f USING (source_id)
        WHERE NOT l.is_own
    )
),
event_row AS (
    SELECT
        w.*,
        lower(regexp_replace(trim(w.name), '\s+', ' ', 'g')) AS name_key,
        w.on_date >= r.as_of AS is_ahead,
        w.is_own OR f.snapshot_on IS NOT DISTINCT FROM n.snapshot_on AS is_newest,
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
-- Two rows may be the same event by way of a third, so whole components are collected;
-- the first row of each is kept.
reached AS (
    SELECT place, place AS kept_place FROM event_row
    UNION
    SELECT a.place, r.kept_place
    FROM reached AS r
    JOIN event_row AS b ON b.place = r.place
    JOIN event_row AS a
        ON a.on_date = b.on_date AND (a.name_key = b.name_key OR a.url = b.url)
),
component AS (
    SELECT place, min(kept_place) AS kept_place FROM reached GROUP BY place
),
combined AS (
    SELECT
        c.kept_place,
        'e' || left(sha256(concat_ws(
            '|',
            any_value(e.on_date),
            arg_min(e.name_key, e.place),
            arg_min(e.url, e.place)
        )), 20) AS event_id,
        arg_min(e.city, e.place) AS city,
        arg_min(e.group_name, e.place) AS group_name,
        arg_min(e.url, e.place) AS url,
        bool_or(e.is_newest) AS is_listed
    FROM event_row AS e
    JOIN component AS c USING (place)
    GROUP BY c.kept_place
)
SELECT
    e.source_id,
    e.source_row,
    m.event_id,
    e.name,
    e.on_date,
    m.city,
    m.group_name,
    m.url,
    e.is_ahead AND m.is_listed AND e.place = m.kept_place AS is_shown,
    CASE
        WHEN NOT (e.is_ahead AND m.is_listed) THEN 'set_aside'
        WHEN e.place <> m.kept_place THEN 'merged'
    END AS outcome,
    CASE
        WHEN NOT e.is_ahead THEN 'past_event'
        WHEN NOT m.is_listed THEN 'older_profile'
        ELSE 'repeated_event'
    END AS reason,
    IF(e.is_ahead AND m.is_listed, m.event_id, NULL) AS merged_into
FROM event_row AS e
JOIN component AS c USING (place)
JOIN combined AS m USING (kept_place)
