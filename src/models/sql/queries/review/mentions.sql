-- The mentions that an answer covers: the one with this id, or all with the same key as
-- a mention of one of these texts.
WITH named AS (
    SELECT mention_key FROM mentions WHERE list_contains($texts, text)
)
SELECT mention_id, text, is_full
FROM mentions
WHERE mention_id = $mention OR mention_key IN (FROM named)
ORDER BY mention_id
