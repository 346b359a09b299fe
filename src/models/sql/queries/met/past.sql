-- Which questions were decided how, as far as these questions, people and names go, and
-- how many mentions they are about. An answer for one record says nothing of the next.
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
