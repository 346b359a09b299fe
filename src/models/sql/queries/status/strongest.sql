-- The ten strongest ties with their points by channel.
WITH part AS (
    SELECT
        person_id,
        sum(points) FILTER (part = 'meet') AS met,
        sum(points) FILTER (part = 'call') AS calls,
        sum(points) FILTER (part IN ('message_out', 'message_in')) AS messages,
        sum(points) FILTER (part IN ('favor_given', 'favor_received')) AS favors
    FROM tie_parts
    GROUP BY person_id
)
SELECT
    t.full_name AS name,
    t.company,
    t.strength,
    t.tier,
    part.met,
    part.calls,
    part.messages,
    part.favors
FROM tie_strength AS t
JOIN people AS p USING (person_id)
LEFT JOIN part USING (person_id)
WHERE NOT p.is_hidden
ORDER BY t.strength DESC, t.person_id
LIMIT 10
