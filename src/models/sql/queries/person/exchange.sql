-- The exchanges with one person.
SELECT * EXCLUDE (person_id)
FROM exchanges
WHERE person_id = $id
