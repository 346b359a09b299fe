-- The ids and companies that distinguish people of one name.
SELECT person_id, company
FROM people
WHERE list_contains($people, person_id)
ORDER BY is_connection DESC, person_id
