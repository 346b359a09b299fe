-- The person with an id, current or earlier.
SELECT p.person_id, p.full_name, p.company
FROM person_ids AS i
JOIN people AS p USING (person_id)
WHERE i.alias_id = $id
