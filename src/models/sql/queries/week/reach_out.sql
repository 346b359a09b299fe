-- People to reach out to this week, with reasons and contact details.
SELECT
    r.rank,
    r.person_id,
    r.full_name,
    r.company,
    t.tier,
    t.is_pinned,
    r.strength,
    r.points_at_stake,
    r.reason,
    r.days_silent,
    r.usual_gap_days,
    r.due,
    p.email,
    p.profile_url,
    p.phones
FROM reach_out AS r
JOIN tie_strength AS t USING (person_id)
JOIN people AS p USING (person_id)
ORDER BY r.rank
