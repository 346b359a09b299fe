-- The network wide and deep, on the day T and a year before: links alone are no depth,
-- so depth adds up strengths without their base.
WITH asked AS (
    SELECT as_of AS day, as_of AS known_on FROM run
    UNION ALL
    SELECT as_of - 365, as_of - 365 FROM run
),
strength AS (
    SELECT
        s.person_id,
        s.day,
        sum(s.points) AS strength,
        coalesce(sum(s.points) FILTER (s.part <> 'base'), 0) AS earned,
        coalesce(sum(s.points) FILTER (s.part = 'base'), 0) > 0 AS is_connection
    FROM score('interactions', 'score_parameters', 'asked') AS s
    JOIN people AS p USING (person_id)
    WHERE NOT p.is_owner
    GROUP BY s.person_id, s.day
)
SELECT
    a.day,
    count(*) FILTER (s.is_connection) AS connections,
    count(*) FILTER (s.earned > 0) AS known,
    count(*) FILTER (s.strength >= (SELECT floor FROM tiers WHERE tier = 'weak'))
        AS active,
    count(*) FILTER (s.strength >= (SELECT floor FROM tiers WHERE tier = 'strong'))
        AS strong,
    coalesce(sum(s.earned) / 100, 0)::DOUBLE AS depth
FROM asked AS a
LEFT JOIN strength AS s USING (day)
GROUP BY a.day
ORDER BY a.day DESC
