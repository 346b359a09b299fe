-- One row is one calendar file and the day up to which it knows what took place: the day
-- of its export, or T if nothing tells that day. It is replaced if a later export has at
-- least half of its entries; then what lay ahead of it counts no longer.
WITH entry AS (
    SELECT DISTINCT
        c.source_id,
        c.uid,
        coalesce(f.snapshot_on, r.as_of) AS known_until
    FROM scratch.dated_calendar_entry AS c
    JOIN scratch.source_file AS f USING (source_id)
    CROSS JOIN run AS r
),
shared AS (
    SELECT e.source_id, later.source_id AS later_id, count(*) AS entries
    FROM entry AS e
    JOIN entry AS later ON later.uid = e.uid AND later.known_until > e.known_until
    GROUP BY e.source_id, later.source_id
)
SELECT
    e.source_id,
    e.known_until,
    2 * coalesce(max(s.entries), 0) >= count(DISTINCT e.uid) AS is_replaced
FROM entry AS e
LEFT JOIN shared AS s USING (source_id)
GROUP BY e.source_id, e.known_until
