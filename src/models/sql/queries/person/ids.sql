-- All ids of one person, the current one first.
SELECT alias_id
FROM person_ids
WHERE person_id = $id
ORDER BY alias_id <> person_id, alias_id
