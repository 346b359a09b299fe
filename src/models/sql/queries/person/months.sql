-- The tie to one person at every month's end.
SELECT month, strength, tier
FROM tie_strength_monthly
WHERE person_id = $id
ORDER BY month
