-- Open favors between the owner and one person, the oldest first.
SELECT o.favor_id, o.direction, o.owed
FROM open_favors AS o
WHERE o.person_id = $id AND o.owed > 0 AND o.origin <> 'endorsement'
ORDER BY o.on_date, o.favor_id
