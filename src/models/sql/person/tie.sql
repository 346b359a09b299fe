-- The tie to one person on the day T.
SELECT * EXCLUDE (person_id, full_name, company, position)
FROM tie_strength
WHERE person_id = $id
