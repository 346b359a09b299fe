-- Ties worth reviving, the first before all.
SELECT rank, person_id, full_name, company, lifetime, strength, days_silent, reason
FROM dormant
ORDER BY rank
