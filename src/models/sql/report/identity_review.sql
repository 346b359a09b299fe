-- Mentions that are a question, with those who might be meant, best first.
WITH candidate AS (
    SELECT mention_id, unnest(candidates) AS person_id, generate_subscripts(candidates, 1)
        AS place
    FROM mentions
),
named AS (
    SELECT
        c.mention_id,
        list(concat_ws(', ', p.full_name, p.company) ORDER BY c.place) AS names
    FROM candidate AS c
    JOIN people AS p USING (person_id)
    GROUP BY c.mention_id
)
SELECT
    m.mention_id,
    m.text,
    s.path,
    m.source_row,
    m.rule,
    m.candidates,
    coalesce(n.names, []) AS candidate_names
FROM mentions AS m
JOIN sources AS s USING (source_id)
LEFT JOIN named AS n USING (mention_id)
WHERE m.status = 'ambiguous'
ORDER BY s.path, m.source_row, m.text
