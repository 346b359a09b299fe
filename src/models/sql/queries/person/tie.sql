-- The tie to one person on the day T, and the standing of favors.
SELECT t.* EXCLUDE (person_id, full_name, company, position), f.standing
FROM tie_strength AS t
LEFT JOIN favor_balance AS f USING (person_id)
WHERE t.person_id = $id
