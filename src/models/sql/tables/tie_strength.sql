-- One row is the tie to one person on the day T.
WITH today AS (
    SELECT as_of AS day FROM run
),
-- Of equal peaks the earliest counts.
highest AS (
    SELECT person_id, max(strength) AS peak, min_by(day, (-strength, day)) AS peaked_on
    FROM scratch.tie_by_day
    WHERE day = (SELECT day FROM today)
        OR (day < (SELECT day FROM today) AND is_known AND day = last_day(day))
    GROUP BY person_id
),
measured AS (
    SELECT
        p.*,
        d.day AS as_of,
        coalesce(n.strength, 0) AS strength,
        coalesce(n.tier, p.pin, tier_of(0)) AS tier,
        coalesce(n.lifetime, 0) AS lifetime,
        n.last_contact_on,
        n.last_met_on,
        n.days_silent,
        n.usual_gap_days,
        coalesce(h.peak, 0) AS peak,
        coalesce(h.peaked_on, d.day) AS peaked_on,
        coalesce(l.strength, 0) AS strength_in_90_days,
        coalesce(f.balance, 0) AS favor_balance
    FROM people AS p
    CROSS JOIN today AS d
    LEFT JOIN scratch.tie_by_day AS n ON n.person_id = p.person_id AND n.day = d.day
    LEFT JOIN scratch.tie_by_day AS l
        ON l.person_id = p.person_id AND l.day = forecast_day(d.day)
    LEFT JOIN highest AS h ON h.person_id = p.person_id
    LEFT JOIN favor_balance AS f ON f.person_id = p.person_id
    WHERE NOT p.is_owner
)
SELECT
    person_id,
    full_name,
    company,
    position,
    as_of,
    strength,
    tier,
    pin IS NOT NULL AS is_pinned,
    CASE
        WHEN days_silent IS NULL THEN 'none'
        WHEN is_recent(days_silent) THEN 'recent'
        ELSE 'faded'
    END AS evidence,
    lifetime,
    peak,
    peaked_on,
    is_asleep(lifetime, strength, days_silent, usual_gap_days) AS is_dormant,
    last_contact_on,
    last_met_on,
    days_silent,
    round(usual_gap_days, 6) AS usual_gap_days,
    due_by(days_silent, usual_gap_days) AS due,
    strength_in_90_days,
    favor_balance
FROM measured
ORDER BY strength DESC, person_id
