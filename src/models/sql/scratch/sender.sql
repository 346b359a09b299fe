-- One row is one sender of messages and the conversations they wrote in.
SELECT
    sender_key,
    sender_name,
    count(DISTINCT conversation_id) AS conversations
FROM sent_message
WHERE sender_key LIKE 'slug:%' AND category <> 'sponsored'
GROUP BY sender_key, sender_name
ORDER BY sender_key, sender_name
