-- Everybody at every company, now or in the past, best door first.
SELECT *
FROM company_access
ORDER BY company_key, door, is_current DESC, strength DESC, person_id
