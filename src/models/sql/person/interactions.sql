-- The last interactions with one person.
SELECT i.occurred_on AS day, i.channel, i.kind, i.minutes, i.others, i.unit
FROM interactions AS i
CROSS JOIN run AS r
WHERE i.person_id = $id AND i.occurred_on <= r.as_of
ORDER BY i.occurred_on DESC, i.interaction_id
LIMIT 8
