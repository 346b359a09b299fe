-- One row is one address and name that takes part in conversations, with the number of
-- conversations, the number in which it writes, and the files. The owner takes part in
-- every conversation and is no connection.
WITH party AS (
    SELECT
        source_id,
        sender_key AS person_key,
        sender_name AS full_name,
        conversation_id,
        TRUE AS wrote
    FROM sent_message
    WHERE category <> 'sponsored'
    UNION ALL
    SELECT
        source_id,
        unnest(recipient_keys),
        unnest(recipient_names),
        conversation_id,
        FALSE
    FROM sent_message
    WHERE category <> 'sponsored'
)
SELECT
    person_key,
    full_name,
    count(DISTINCT conversation_id) AS conversations,
    count(DISTINCT conversation_id) FILTER (wrote) AS written,
    list(DISTINCT source_id) AS files
FROM party
ANTI JOIN connection USING (person_key)
WHERE person_key LIKE 'slug:%'
GROUP BY person_key, full_name
ORDER BY person_key, full_name
