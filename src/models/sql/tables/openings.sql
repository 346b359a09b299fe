-- One row is one reason to write to one person now, or to say when meeting them.
WITH today AS (
    SELECT as_of AS day FROM run
),
job AS (
    SELECT c.person_id, c.kind, c.by_on, c.new_value, c.field
    FROM person_changes AS c
    JOIN today AS t ON c.by_on <= t.day AND is_recent(t.day - c.by_on + 1)
    WHERE c.kind IN ('moved', 'promoted') AND c.new_value IS NOT NULL
    QUALIFY row_number() OVER (
        PARTITION BY c.person_id ORDER BY c.by_on DESC, c.field <> 'company', c.field
    ) = 1
),
-- The next event at which they may be; a group's is not for everybody in its city.
meeting AS (
    SELECT p.person_id, p.event_name, p.event_date, p.why
    FROM event_people AS p
    LEFT JOIN events AS e USING (event_id)
    WHERE e.group_name IS NULL OR p.why NOT LIKE 'lives in %'
    QUALIFY row_number() OVER (
        PARTITION BY p.person_id ORDER BY p.event_date, p.event_id
    ) = 1
),
told AS (
    SELECT
        x.person_id,
        'unanswered' AS kind,
        1 AS place,
        'their message of ' || x.unanswered_in_on || ' still waits for your answer' AS words,
        x.unanswered_in_on AS on_date
    FROM exchanges AS x
    WHERE x.unanswered_in_on IS NOT NULL
    UNION ALL
    SELECT
        j.person_id,
        'job' AS kind,
        2 AS place,
        IF(j.field = 'company', 'new at ', 'now ') || j.new_value
            || ', as the export of ' || j.by_on || ' shows' AS words,
        j.by_on AS on_date
    FROM job AS j
    UNION ALL
    SELECT
        b.person_id,
        'favor' AS kind,
        3 AS place,
        'you owe them a favor' AS words,
        NULL AS on_date
    FROM favor_balance AS b
    WHERE b.standing = 'you_owe'
    UNION ALL
    SELECT
        e.person_id,
        'event' AS kind,
        4 AS place,
        'may be at ' || e.event_name || ' on ' || e.event_date || ': ' || e.why AS words,
        e.event_date AS on_date
    FROM meeting AS e
    UNION ALL
    SELECT DISTINCT
        m.person_id,
        'group' AS kind,
        5 AS place,
        'you share ' || m.group_name AS words,
        NULL::DATE AS on_date
    FROM memberships AS m
    WHERE m.person_id IS NOT NULL
)
SELECT
    t.person_id,
    row_number() OVER (
        PARTITION BY t.person_id ORDER BY t.place, t.on_date, t.words
    ) AS rank,
    t.kind,
    t.words,
    t.on_date
FROM told AS t
JOIN people AS p USING (person_id)
WHERE NOT p.is_owner
ORDER BY t.person_id, rank
