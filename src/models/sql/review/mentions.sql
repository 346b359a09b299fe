-- The mentions that an answer can be about: the one of this id, else all of this key.
SELECT mention_id, text
FROM mentions
WHERE mention_id = $mention OR mention_key = $mention_key OR text = $mention
ORDER BY mention_id
