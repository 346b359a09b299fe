-- Decisions about these questions, people and names, with the number of mentions each.
-- Answers for one record are left out: they do not hold for others.
SELECT mention_key, status, person_id, count(*) AS times
FROM mentions
WHERE
    rule <> 'answer_here'
    AND (
        list_contains($keys, mention_key)
        OR list_contains($people, person_id)
        OR (
            status = 'unknown'
            AND list_contains($names, split_part(mention_key, '|', 1))
        )
    )
GROUP BY ALL
ORDER BY ALL
