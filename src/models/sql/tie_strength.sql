-- One row is the tie to one person on the day T.
WITH today AS (
    SELECT as_of AS day, as_of AS known_on FROM run
),
in_90_days AS (
    SELECT as_of + 90 AS day, as_of AS known_on FROM run
),
unfading AS (
    SELECT * REPLACE ('infinity'::DOUBLE AS half_life_days) FROM score_parameters
),
strength_now AS (
    SELECT person_id, sum(points) AS strength FROM tie_parts GROUP BY person_id
),
strength_ever AS (
    SELECT person_id, sum(points) AS lifetime
    FROM score('interactions', 'unfading', 'today')
    GROUP BY person_id
),
strength_then AS (
    SELECT person_id, sum(points) AS strength_in_90_days
    FROM score('interactions', 'score_parameters', 'in_90_days')
    GROUP BY person_id
),
contact AS (
    SELECT
        i.person_id,
        min(i.occurred_on) AS first_on,
        max(i.occurred_on) AS last_on,
        max(i.occurred_on) FILTER (i.channel = 'meet') AS last_met_on,
        count(DISTINCT i.occurred_on) AS active_days
    FROM interactions AS i
    JOIN today AS t ON i.occurred_on <= t.day
    WHERE i.channel <> 'public'
    GROUP BY i.person_id
),
measured AS (
    SELECT
        p.*,
        t.day AS as_of,
        coalesce(n.strength, 0)::DECIMAL(7, 4) AS strength,
        coalesce(e.lifetime, 0)::DECIMAL(7, 4) AS lifetime,
        coalesce(s.strength_in_90_days, 0)::DECIMAL(7, 4) AS strength_in_90_days,
        c.last_on AS last_contact_on,
        c.last_met_on,
        t.day - c.last_on AS days_silent,
        c.active_days,
        c.last_on - c.first_on AS days_known,
        coalesce(f.balance, 0) AS favor_balance
    FROM people AS p
    CROSS JOIN today AS t
    LEFT JOIN strength_now AS n USING (person_id)
    LEFT JOIN strength_ever AS e USING (person_id)
    LEFT JOIN strength_then AS s USING (person_id)
    LEFT JOIN contact AS c USING (person_id)
    LEFT JOIN favor_balance AS f USING (person_id)
    WHERE NOT p.is_owner
),
-- The usual gap starts from the tier that the lifetime strength would have: it does
-- not fade, so waiting never makes a tie less due.
paced AS (
    SELECT
        m.*,
        now.tier AS tier_now,
        (2 * coalesce(m.cadence_days, once.gap_days) + m.days_known)
            / (m.active_days + 1) AS usual_gap_days
    FROM measured AS m
    ASOF JOIN tiers AS now ON m.strength >= now.floor
    ASOF JOIN tiers AS once ON m.lifetime >= once.floor
)
SELECT
    person_id,
    full_name,
    company,
    position,
    as_of,
    strength,
    coalesce(pin, tier_now) AS tier,
    pin IS NOT NULL AS is_pinned,
    CASE
        WHEN days_silent IS NULL THEN 'none'
        WHEN days_silent <= 365 THEN 'recent'
        ELSE 'faded'
    END AS evidence,
    lifetime,
    NULL AS peak,
    NULL AS peaked_on,
    coalesce(
        lifetime >= 25 AND strength <= 0.6 * lifetime
        AND (days_silent >= 365 OR days_silent > 8 * usual_gap_days),
        FALSE
    ) AS is_dormant,
    last_contact_on,
    last_met_on,
    days_silent,
    round(usual_gap_days, 6) AS usual_gap_days,
    CASE
        WHEN days_silent > 8 * usual_gap_days THEN 'at_risk'
        WHEN days_silent > 3 * usual_gap_days THEN 'overdue'
        WHEN days_silent > 1.5 * usual_gap_days THEN 'due'
        ELSE 'no'
    END AS due,
    strength_in_90_days,
    favor_balance
FROM paced
ORDER BY strength DESC, person_id
