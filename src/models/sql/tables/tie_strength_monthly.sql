-- One row is the tie to one person at the end of one month, from the first interaction
-- on.
SELECT t.person_id, t.day AS month, t.strength, t.tier
FROM scratch.tie_by_day AS t
JOIN run AS r ON t.day <= r.as_of
WHERE t.is_known AND t.day = last_day(t.day)
ORDER BY t.day, t.strength DESC, t.person_id
