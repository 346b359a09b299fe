-- One row is one part of one person's strength on the day T.
WITH today AS (
    SELECT as_of AS day, as_of AS known_on FROM run
)
SELECT person_id, part, points, interactions, last_on
FROM score('interactions', 'score_parameters', 'today')
WHERE points > 0
ORDER BY person_id, part
