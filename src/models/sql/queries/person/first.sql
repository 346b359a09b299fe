-- The first interaction with one person, and the file and line it comes from.
SELECT
    i.occurred_on AS day,
    i.channel,
    i.kind,
    i.others,
    s.path AS file,
    i.source_row AS line
FROM interactions AS i
JOIN run AS r ON i.occurred_on <= r.as_of
JOIN sources AS s USING (source_id)
WHERE i.person_id = $id
ORDER BY i.occurred_at, i.interaction_id
LIMIT 1
