-- One row is one address and name that takes part in conversations, and in how many. The
-- owner takes part in every one, be it as the one who is written to.
WITH part AS (
    SELECT sender_key AS person_key, sender_name AS full_name, conversation_id
    FROM sent_message
    WHERE category <> 'sponsored'
    UNION ALL
    SELECT unnest(recipient_keys), unnest(recipient_names), conversation_id
    FROM sent_message
    WHERE category <> 'sponsored'
)
SELECT person_key, full_name, count(DISTINCT conversation_id) AS conversations
FROM part
WHERE person_key LIKE 'slug:%'
GROUP BY person_key, full_name
ORDER BY person_key, full_name
