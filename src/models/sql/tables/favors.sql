-- One row is one favor: logged by hand, a recommendation, or all that somebody endorsed
-- on one day. A number is the size itself; without a size the kind's own size counts,
-- if it has one. An id that is given twice gets the suffix #2.
WITH named AS (
    SELECT
        l.*,
        coalesce(l.id, 'f' || left(sha256(concat_ws(
            '|', l.on_date, l.who, l.direction, l.kind
        )), 20)) AS own_id,
        row_number() OVER (PARTITION BY own_id ORDER BY l.source_row) AS nth
    FROM logged_favor AS l
)
SELECT
    IF(n.nth = 1, n.own_id, n.own_id || '#' || n.nth) AS favor_id,
    m.person_id,
    n.on_date,
    n.direction,
    n.kind,
    coalesce(try_cast(n.size AS DOUBLE), word.size, own.size, usual.size) AS size,
    n.settles,
    'logged' AS origin,
    n.note,
    n.source_id,
    n.source_row
FROM named AS n
JOIN mentions AS m USING (source_id, source_row)
LEFT JOIN unit_sizes AS word ON word.name = n.size
LEFT JOIN unit_sizes AS own
    ON own.name = n.kind
    AND own.name IN ('introduction', 'referral', 'recommendation')
JOIN unit_sizes AS usual ON usual.name = 'favor'
UNION ALL BY NAME
SELECT
    r.favor_id,
    coalesce(r.person_id, m.person_id) AS person_id,
    r.written_on AS on_date,
    r.direction,
    'recommendation' AS kind,
    z.size,
    'recommendation' AS origin,
    r.source_id,
    r.source_row
FROM scratch.recommendation_outcome AS r
LEFT JOIN mentions AS m USING (source_id, source_row)
JOIN unit_sizes AS z ON z.name = 'recommendation'
WHERE r.is_shown
UNION ALL BY NAME
SELECT
    r.favor_id,
    r.person_id,
    any_value(r.on_date) AS on_date,
    any_value(r.direction) AS direction,
    'endorsement' AS kind,
    count(DISTINCT coalesce(lower(r.skill), '')) * any_value(z.size) AS size,
    'endorsement' AS origin,
    min(r.source_id) FILTER (r.is_shown) AS source_id,
    min(r.source_row) FILTER (r.is_shown) AS source_row
FROM scratch.endorsement_outcome AS r
JOIN unit_sizes AS z ON z.name = 'endorsement'
WHERE r.favor_id IS NOT NULL
GROUP BY r.favor_id, r.person_id
ORDER BY on_date, favor_id
