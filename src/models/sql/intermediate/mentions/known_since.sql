-- One row is one name of a person, and the day since which the book knows them: that of
-- the first export that lists them, else of the first message or other record.
WITH named AS (
    SELECT
        person_id,
        full_name,
        min(last_on) FILTER (rank = 1) AS listed_on,
        min(first_on) AS reported_on
    FROM scratch.person_observation
    GROUP BY person_id, full_name
)
SELECT
    person_id,
    full_name,
    coalesce(
        min(listed_on) OVER (PARTITION BY person_id),
        min(reported_on) OVER (PARTITION BY person_id)
    ) AS since
FROM named
ORDER BY person_id, full_name
