-- Every name under which anybody is or was listed, and where they work.
SELECT person_id, full_name, company FROM people
UNION
SELECT c.person_id, c.old_value, p.company
FROM person_changes AS c
JOIN people AS p USING (person_id)
WHERE c.field = 'full_name'
ORDER BY ALL
