-- Everybody who is a candidate or the subject of an open question.
WITH named AS (
    SELECT DISTINCT unnest(list_append(candidates, question_id)) AS person_id
    FROM questions
)
SELECT
    p.person_id,
    p.full_name,
    p.company,
    p.position,
    p.connected_on,
    p.is_connection,
    t.tier,
    t.last_contact_on
FROM named
JOIN people AS p USING (person_id)
LEFT JOIN tie_strength AS t USING (person_id)
ORDER BY p.person_id
