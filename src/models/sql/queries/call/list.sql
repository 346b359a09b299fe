-- The people to call at a company, best first, with their current company and the next
-- event where they are expected.
SELECT
    c.*,
    t.company AS company_now,
    l.name AS by_name,
    t.as_of,
    (
        SELECT min_by(e.event_name, e.event_date)
        FROM event_people AS e
        WHERE e.person_id = c.person_id
    ) AS next_event
FROM call_list($company) AS c
JOIN companies_like($company) AS l ON l.company_key = c.company_key
JOIN tie_strength AS t USING (person_id)
ORDER BY c.match, c.door, c.is_current DESC, c.strength DESC, c.person_id
