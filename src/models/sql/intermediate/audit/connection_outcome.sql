-- One row is one row of connections other than the one kept for its person.
WITH listed AS (
    SELECT
        source_id,
        source_row,
        person_id,
        last_on,
        max(last_on) OVER (PARTITION BY person_id) AS newest_on
    FROM scratch.person_observation
    WHERE rank = 1
)
SELECT
    source_id,
    source_row,
    'merged' AS outcome,
    IF(last_on < newest_on, 'newer_export', 'same_person') AS reason,
    person_id AS merged_into
FROM listed
ANTI JOIN people USING (source_id, source_row)
