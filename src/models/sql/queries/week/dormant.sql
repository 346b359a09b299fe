-- Ties worth reviving, in order of rank.
SELECT rank, person_id, full_name, company, lifetime, strength, days_silent, reason
FROM dormant
ORDER BY rank
