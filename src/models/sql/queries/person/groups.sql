-- The groups that one person is in.
SELECT DISTINCT group_name
FROM memberships
WHERE person_id = $id
ORDER BY group_name
