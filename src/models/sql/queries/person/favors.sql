-- Favors between the owner and one person, except endorsements.
SELECT on_date AS day, direction, kind, size, settles, note
FROM favors
WHERE person_id = $id AND origin <> 'endorsement'
ORDER BY on_date DESC, favor_id
