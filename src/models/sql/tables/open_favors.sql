-- One row is one favor up to the day T that later favors in the other direction have
-- not settled in full; it keeps its size, however much of it is settled.
WITH paid AS (
    SELECT
        settled_favor_id AS favor_id,
        sum(amount::DECIMAL(27, 12)) AS settled
    FROM settlements
    GROUP BY settled_favor_id
),
repaying AS (
    SELECT favor_id, sum(amount::DECIMAL(27, 12)) AS repays
    FROM settlements
    GROUP BY favor_id
)
SELECT
    f.favor_id,
    f.person_id,
    p.full_name,
    f.direction,
    f.kind,
    f.size,
    coalesce(s.settled, 0) AS settled,
    f.size::DECIMAL(27, 12) - coalesce(s.settled, 0) AS outstanding,
    coalesce(b.repays, 0) AS repays,
    greatest(outstanding - coalesce(b.repays, 0), 0) AS owed,
    f.on_date,
    r.as_of - f.on_date AS days_open,
    f.origin,
    f.note
FROM favors AS f
JOIN people AS p USING (person_id)
CROSS JOIN run AS r
LEFT JOIN paid AS s USING (favor_id)
LEFT JOIN repaying AS b USING (favor_id)
WHERE NOT p.is_owner AND f.on_date <= r.as_of AND outstanding > 0
ORDER BY f.on_date, f.favor_id
