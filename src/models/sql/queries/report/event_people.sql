-- People to look for at upcoming events, the next event first.
SELECT
    event_date,
    event_name,
    rank,
    full_name,
    company,
    why,
    strength,
    tier,
    is_dormant,
    last_contact_on,
    days_silent,
    person_id,
    event_id
FROM event_people
ORDER BY event_date, event_name, event_id, rank
