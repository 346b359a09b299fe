-- The mentions that an answer can be about: the one of this id, else all that say what
-- those with one of these texts say.
WITH named AS (
    SELECT mention_key FROM mentions WHERE list_contains($texts, text)
)
SELECT mention_id, text, is_full
FROM mentions
WHERE mention_id = $mention OR mention_key IN (FROM named)
ORDER BY mention_id
