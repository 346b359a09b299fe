-- What is a question: mentions, with those who might be meant, best first, and people of
-- the connections who may be one with another.
WITH asked AS (
    SELECT
        m.mention_id,
        m.text,
        s.path,
        m.source_row,
        m.rule,
        m.candidates
    FROM mentions AS m
    JOIN sources AS s USING (source_id)
    WHERE m.status = 'ambiguous'
    UNION ALL BY NAME
    SELECT
        d.person_id AS mention_id,
        p.full_name AS text,
        s.path,
        p.source_row,
        d.rule,
        list(d.other_person_id ORDER BY d.other_person_id) AS candidates
    FROM possible_duplicates AS d
    JOIN people AS p USING (person_id)
    JOIN sources AS s USING (source_id)
    GROUP BY ALL
),
candidate AS (
    SELECT
        mention_id,
        unnest(candidates) AS person_id,
        generate_subscripts(candidates, 1) AS place
    FROM asked
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
    a.mention_id,
    a.text,
    a.path,
    a.source_row,
    a.rule,
    a.candidates,
    coalesce(n.names, []) AS candidate_names
FROM asked AS a
LEFT JOIN named AS n USING (mention_id)
ORDER BY a.path, a.source_row, a.text, a.rule
