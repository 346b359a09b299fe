-- One row is one name of a person, and since when the book knows them: by the first
-- export that lists them, else by the first message or the like.
WITH named AS (
    SELECT
        person_id,
        full_name,
        min(last_on) FILTER (rank = 1) AS listed_on,
        min(first_on) AS told_on
    FROM scratch.person_observation
    GROUP BY person_id, full_name
)
SELECT
    person_id,
    full_name,
    coalesce(
        min(listed_on) OVER (PARTITION BY person_id),
        min(told_on) OVER (PARTITION BY person_id)
    ) AS since
FROM named
ORDER BY person_id, full_name
