-- The strength of every person but the owner on another day, by the same formula.
CREATE OR REPLACE MACRO strength_on(asked_day) AS TABLE
WITH asked_days AS (
    SELECT asked_day::DATE AS day, asked_day::DATE AS known_on
)
SELECT p.person_id, coalesce(sum(s.points), 0)::DECIMAL(7, 4) AS strength
FROM people AS p
LEFT JOIN score('interactions', 'score_parameters', 'asked_days') AS s USING (person_id)
WHERE NOT p.is_owner
GROUP BY p.person_id
