-- One row is one favor. A number is the size as it is; without a size the kind's own
-- size counts, if it has one. An id given twice is told apart by #2.
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
    ON own.name = n.kind AND own.name IN ('introduction', 'referral')
JOIN unit_sizes AS usual ON usual.name = 'favor'
ORDER BY n.on_date, favor_id
