-- Strength and tier of one person on a day, and with one more contact on it of a kind
-- that contact_kinds has. asked_id may be an earlier id.
CREATE OR REPLACE MACRO what_if(asked_id, asked_kind, asked_day) AS TABLE
WITH asked AS (
    SELECT asked_day::DATE AS day, asked_day::DATE AS known_on
),
contact AS (
    SELECT channel, unit FROM contact_kinds() WHERE kind = asked_kind
),
target AS (
    SELECT p.person_id, p.pin
    FROM person_ids AS i
    JOIN people AS p USING (person_id)
    WHERE i.alias_id = asked_id AND NOT p.is_owner
),
history AS (
    SELECT i.person_id, i.channel, i.occurred_on, i.unit
    FROM interactions AS i
    SEMI JOIN target USING (person_id)
),
history_and_contact AS (
    FROM history
    UNION ALL
    SELECT t.person_id, c.channel, d.day, c.unit
    FROM target AS t
    CROSS JOIN asked AS d
    CROSS JOIN contact AS c
),
before AS (
    SELECT person_id, sum(points) AS strength
    FROM score('history', 'score_parameters', 'asked')
    GROUP BY person_id
),
after AS (
    SELECT person_id, sum(points) AS strength
    FROM score('history_and_contact', 'score_parameters', 'asked')
    GROUP BY person_id
)
SELECT
    t.person_id,
    coalesce(b.strength, 0)::DECIMAL(7, 4) AS strength_now,
    coalesce(a.strength, 0)::DECIMAL(7, 4) AS strength_then,
    coalesce(t.pin, tier_of(strength_now)) AS tier_now,
    coalesce(t.pin, tier_of(strength_then)) AS tier_then
FROM target AS t
CROSS JOIN contact
LEFT JOIN before AS b USING (person_id)
LEFT JOIN after AS a USING (person_id)
