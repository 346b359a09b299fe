-- One row is one part of one person's strength on the day T.
WITH today AS (
    SELECT as_of AS day, as_of AS known_on FROM run
)
SELECT s.person_id, s.part, s.points, s.interactions, s.last_on
FROM score('interactions', 'score_parameters', 'today') AS s
JOIN people AS p USING (person_id)
WHERE NOT p.is_owner
ORDER BY s.person_id, s.part
