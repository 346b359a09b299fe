-- One row is one person to look for at one upcoming event. Everybody invited or on its
-- guest list is likely to be there; of a group or a city only weak and dormant ties are
-- listed, as the others are in touch anyway or were never known.
WITH event AS (
    SELECT
        *,
        lower(nfc_normalize(trim(group_name))) AS group_key,
        lower(strip_accents(trim(split_part(city, ',', 1)))) AS city_key
    FROM events
),
candidate AS (
    SELECT
        a.event_id,
        m.person_id,
        1 AS reason,
        IF(g.record IS NULL, 'invited', 'on the guest list') AS words
    FROM scratch.upcoming_event AS a
    JOIN mentions AS m USING (source_id, source_row)
    LEFT JOIN scratch.guest_attendance AS g USING (source_id, source_row)
    UNION ALL
    SELECT e.event_id, m.person_id, 2 AS reason, 'in ' || m.group_name
    FROM event AS e
    JOIN memberships AS m ON lower(nfc_normalize(m.group_name)) = e.group_key
    UNION ALL
    SELECT e.event_id, p.person_id, 3 AS reason, 'lives in ' || p.city
    FROM event AS e
    JOIN people AS p
        ON lower(strip_accents(trim(split_part(p.city, ',', 1)))) = e.city_key
),
combined AS (
    SELECT
        event_id,
        person_id,
        bool_or(reason = 1) AS is_guest,
        count(DISTINCT reason) AS reasons,
        string_agg(words, ', ' ORDER BY reason, words) AS why
    FROM (SELECT DISTINCT * FROM candidate)
    GROUP BY event_id, person_id
)
SELECT
    e.event_id,
    e.on_date AS event_date,
    e.name AS event_name,
    row_number() OVER (
        PARTITION BY e.event_id
        ORDER BY c.is_guest DESC, c.reasons DESC, t.lifetime DESC, c.person_id
    ) AS rank,
    c.person_id,
    t.full_name,
    t.company,
    c.why,
    t.strength,
    t.tier,
    t.is_dormant,
    t.last_contact_on,
    t.days_silent
FROM combined AS c
JOIN event AS e USING (event_id)
JOIN tie_strength AS t USING (person_id)
JOIN people AS p USING (person_id)
WHERE
    c.is_guest
    OR (
        (t.is_dormant OR t.tier = 'weak' OR (t.tier = 'loose' AND t.evidence <> 'none'))
        AND coalesce(p.snooze_until <= e.on_date, TRUE)
    )
ORDER BY e.on_date, e.name, e.event_id, rank
