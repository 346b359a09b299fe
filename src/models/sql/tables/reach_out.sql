-- One row is one suggestion for this week: the ties that lose most in the next 90 days.
-- People who are snoozed, have two messages to answer, or were in touch within 14 days
-- are left out; dormant ties have their own list.
WITH reason AS (
    SELECT person_id, string_agg(words, '; ' ORDER BY rank) AS words
    FROM openings
    WHERE rank <= 2
    GROUP BY person_id
),
ranked AS (
    SELECT
        t.*,
        t.strength - t.strength_in_90_days AS points_at_stake,
        concat_ws(
            '; ',
            'last ' || x.last_kind || ' ' || t.days_silent || ' days ago, usually '
                || IF(t.usual_gap_days < 1.5, 'every day',
                    'every ' || round(t.usual_gap_days)::INTEGER),
            IF(p.left_by_on <= t.as_of, 'no longer linked', NULL),
            w.words
        ) AS reason
    FROM tie_strength AS t
    JOIN people AS p USING (person_id)
    JOIN exchanges AS x USING (person_id)
    LEFT JOIN reason AS w USING (person_id)
    WHERE t.due <> 'no'
        AND NOT t.is_dormant
        AND NOT p.is_hidden
        AND t.strength > t.strength_in_90_days
        AND coalesce(p.snooze_until <= t.as_of, TRUE)
        AND x.unanswered_out < 2
        AND t.days_silent > 14
)
SELECT
    row_number() OVER (ORDER BY points_at_stake DESC, strength DESC, person_id) AS rank,
    person_id,
    full_name,
    company,
    reason,
    strength,
    points_at_stake,
    days_silent,
    usual_gap_days,
    due,
    last_contact_on,
    last_met_on
FROM ranked
QUALIFY rank <= 5
ORDER BY rank
