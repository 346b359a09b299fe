-- Open questions: mentions with their candidates, best first; possible duplicates;
-- vague mentions. The last two columns are for the user: mention_id, answer and scope
-- make a row of decisions.csv.
WITH candidate AS (
    SELECT
        question_id,
        unnest(candidates) AS person_id,
        generate_subscripts(candidates, 1) AS nth
    FROM questions
),
named AS (
    SELECT
        c.question_id,
        list(
            concat_ws(', ', p.full_name, p.company, p.position,
                'connected ' || p.connected_on)
            ORDER BY c.nth
        ) AS names
    FROM candidate AS c
    JOIN people AS p USING (person_id)
    GROUP BY c.question_id
)
SELECT
    q.question_id AS mention_id,
    q.text,
    q.mentions,
    s.path,
    q.source_row,
    q.rule,
    q.why,
    q.candidates,
    coalesce(n.names, []) AS candidate_names,
    NULL AS answer,
    NULL AS scope
FROM questions AS q
LEFT JOIN sources AS s USING (source_id)
LEFT JOIN named AS n USING (question_id)
ORDER BY q.place
