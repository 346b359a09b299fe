-- Every id that finds one person, today's first.
SELECT alias_id
FROM person_ids
WHERE person_id = $id
ORDER BY alias_id <> person_id, alias_id
