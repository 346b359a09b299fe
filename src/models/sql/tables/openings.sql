-- One row is one reason to write to one person now, or to mention when meeting them.
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
-- The next event that they may attend; to live in the city of a group's event is no
-- reason.
next_event AS (
    SELECT p.person_id, p.event_name, p.event_date, p.why
    FROM event_people AS p
    LEFT JOIN events AS e USING (event_id)
    WHERE e.group_name IS NULL OR p.why NOT LIKE 'lives in %'
    QUALIFY row_number() OVER (
        PARTITION BY p.person_id ORDER BY p.event_date, p.event_id
    ) = 1
),
opening AS (
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
    FROM next_event AS e
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
    o.person_id,
    row_number() OVER (
        PARTITION BY o.person_id ORDER BY o.place, o.on_date, o.words
    ) AS rank,
    o.kind,
    o.words,
    o.on_date
FROM opening AS o
JOIN people AS p USING (person_id)
WHERE NOT p.is_owner
ORDER BY o.person_id, rank
