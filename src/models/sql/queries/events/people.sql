-- People to look for at upcoming events, best first.
SELECT event_id, full_name, company, tier, strength, is_dormant, days_silent, why, person_id
FROM event_people
ORDER BY event_date, event_name, event_id, rank
