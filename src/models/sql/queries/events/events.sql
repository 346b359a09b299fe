-- Upcoming events, the next one first, with the number of people to look for.
SELECT
    e.event_id,
    e.on_date AS event_date,
    e.name AS event_name,
    e.city,
    e.group_name,
    e.url,
    bool_or(e.group_name IS NULL OR g.group_name IS NOT NULL) AS has_roster,
    (e.on_date - r.as_of)::INTEGER AS days_ahead,
    count(DISTINCT p.person_id) AS people
FROM events AS e
CROSS JOIN run AS r
LEFT JOIN event_people AS p USING (event_id)
LEFT JOIN (SELECT DISTINCT group_name FROM memberships) AS g
    ON lower(nfc_normalize(g.group_name)) = lower(nfc_normalize(trim(e.group_name)))
GROUP BY ALL
ORDER BY e.on_date, e.name, e.event_id
