-- The tie to one person at the end of each month.
SELECT month, strength, tier
FROM tie_strength_monthly
WHERE person_id = $id
ORDER BY month
