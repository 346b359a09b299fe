-- One row is one connection never met in person, as far as the book shows.
SELECT
    row_number() OVER (ORDER BY t.strength DESC, t.person_id) AS rank,
    t.person_id,
    t.full_name,
    t.company,
    t.position,
    p.connected_on,
    t.strength,
    t.tier,
    t.evidence,
    t.last_contact_on,
    t.days_silent
FROM tie_strength AS t
JOIN people AS p USING (person_id)
LEFT JOIN exchanges AS x USING (person_id)
WHERE coalesce(x.met_days, 0) = 0
    AND is_linked(p.connected_on, p.left_by_on, p.is_connection, t.as_of)
ORDER BY rank
