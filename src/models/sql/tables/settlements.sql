-- One row is one favor named in the `settles` of another, and how much of it that
-- settles. A favor settles those that it names in their order, up to its size, and
-- earlier favors settle first. Doubts about a name become warnings of the file.
WITH RECURSIVE named AS (
    SELECT
        f.*,
        unnest(string_split(f.settles, ';')) AS named,
        generate_subscripts(string_split(f.settles, ';'), 1) AS nth
    FROM favors AS f
),
found AS (
    SELECT
        n.*,
        t.favor_id AS settled_favor_id,
        t.size AS settled_size,
        CASE
            WHEN t.favor_id IS NULL THEN 'settles names no favor'
            WHEN t.favor_id = n.favor_id THEN 'settles names the favor itself'
            WHEN t.person_id <> n.person_id
                THEN 'settles names a favor of another person'
            WHEN t.direction = n.direction
                THEN 'settles names a favor in the same direction'
            WHEN t.on_date > n.on_date THEN 'settles names a later favor'
        END AS doubt,
        doubt IS NULL AND t.person_id = n.person_id AND n.on_date <= r.as_of
            AS is_in_force
    FROM named AS n
    CROSS JOIN run AS r
    LEFT JOIN favors AS t
        ON lower(regexp_replace(t.favor_id, '\s', '', 'g'))
            = lower(regexp_replace(n.named, '\s', '', 'g'))
    WHERE trim(n.named) <> ''
    QUALIFY row_number() OVER (
        PARTITION BY n.favor_id, n.nth
        ORDER BY t.favor_id <> trim(n.named), t.on_date, t.favor_id
    ) = 1
),
-- Only a favor that names several makes one settlement depend on another; without one,
-- the steps of each settled favor are a chain of their own.
chained AS (
    SELECT
        *,
        IF(max(nth) OVER (PARTITION BY person_id) = 1, settled_favor_id, person_id)
            AS chain
    FROM found
    WHERE is_in_force
),
step AS (
    SELECT
        person_id,
        chain,
        favor_id,
        nth,
        size::DECIMAL(27, 12) AS size,
        settled_favor_id,
        settled_size::DECIMAL(27, 12) AS settled_size,
        row_number() OVER (
            PARTITION BY person_id, chain ORDER BY on_date, favor_id, nth
        ) AS place
    FROM chained
),
-- Take the steps of each chain in order, carrying what is left of every favor so far.
filling AS (
    SELECT DISTINCT
        person_id,
        chain,
        0::BIGINT AS place,
        ''::VARCHAR AS favor_id,
        0::INTEGER AS nth,
        0::DECIMAL(27, 12) AS amount,
        0::DECIMAL(27, 12) AS rest,
        MAP {}::MAP(VARCHAR, DECIMAL(27, 12)) AS left_of
    FROM step
    UNION ALL
    SELECT
        w.person_id,
        w.chain,
        w.place,
        w.favor_id,
        w.nth,
        least(w.able, w.due) AS amount,
        greatest(w.able - w.due, 0) AS rest,
        map_concat(
            w.left_of,
            MAP {
                w.settled_favor_id:
                    greatest(w.due - w.able, 0)::DECIMAL(27, 12)
            }
        ) AS left_of
    FROM (
        SELECT
            s.*,
            IF(s.favor_id = b.favor_id, b.rest, s.size) AS able,
            coalesce(b.left_of[s.settled_favor_id], s.settled_size) AS due,
            b.left_of
        FROM filling AS b
        JOIN step AS s
            ON s.person_id = b.person_id
            AND s.chain = b.chain
            AND s.place = b.place + 1
    ) AS w
)
SELECT
    f.favor_id,
    f.nth,
    trim(f.named) AS named,
    f.settled_favor_id,
    coalesce(a.amount, 0) AS amount,
    f.doubt
FROM found AS f
LEFT JOIN filling AS a USING (favor_id, nth)
ORDER BY f.favor_id, f.nth
