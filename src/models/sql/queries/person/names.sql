-- All current and earlier names, with the current company.
SELECT person_id, full_name, company FROM people
UNION
SELECT c.person_id, c.old_value, p.company
FROM person_changes AS c
JOIN people AS p USING (person_id)
WHERE c.field = 'full_name'
ORDER BY ALL
