-- What tells people of one name apart.
SELECT person_id, company
FROM people
WHERE list_contains($people, person_id)
ORDER BY is_connection DESC, person_id
