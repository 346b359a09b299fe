-- One row is one day on which a calendar entry takes place; days of a series that an
-- exception replaces are left out. A day after the export is a plan: it is no meeting,
-- and an upcoming event only if no later export replaces it. An entry without other people is no meeting, but may
-- be an upcoming event. A series is followed to the end of the year after T.
WITH instance AS (
    SELECT
        source_id,
        source_row,
        uid,
        known_until,
        replaces IS NULL AS is_master,
        unnest(days) AS day,
        unnest(starts) AS start
    FROM scratch.calendar_version
    WHERE reason IS NULL
),
exception AS (
    SELECT uid, replaces, known_until, is_rest AND reason = 'cancelled' AS ends_it
    FROM scratch.calendar_version
    WHERE is_newest AND replaces IS NOT NULL
)
SELECT
    i.source_id,
    i.source_row,
    i.day::DATE AS day,
    min(i.start) FILTER (c.is_timed) AS start,
    any_value(i.day::DATE > r.as_of) AS is_ahead
FROM instance AS i
JOIN scratch.calendar_version AS c USING (source_id, source_row)
CROSS JOIN run AS r
WHERE NOT EXISTS (
    FROM exception AS e
    WHERE i.is_master AND e.uid = i.uid AND e.known_until >= i.known_until
        AND (e.replaces IN (i.start, i.day) OR (e.ends_it AND i.start >= e.replaces))
)
AND (len(c.who) > 0 OR (
    c.kind = 'event' AND c.is_kind_certain AND i.day::DATE > r.as_of
))
AND (c.known_after IS NULL OR i.day::DATE > c.known_after)
AND (
    i.day::DATE <= c.known_until
    OR (i.day::DATE > r.as_of AND NOT c.has_later_export)
)
AND (NOT c.is_series OR i.day::DATE <= make_date(year(r.as_of) + 1, 12, 31))
GROUP BY i.source_id, i.source_row, i.day
