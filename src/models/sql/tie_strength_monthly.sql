-- One row is the tie to one person at one month's end.
SELECT person_id, day AS month, strength, tier
FROM scratch.month_tie
ORDER BY month, strength DESC, person_id
