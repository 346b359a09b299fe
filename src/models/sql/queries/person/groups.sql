-- The groups of one person.
SELECT DISTINCT group_name
FROM memberships
WHERE person_id = $id
ORDER BY group_name
