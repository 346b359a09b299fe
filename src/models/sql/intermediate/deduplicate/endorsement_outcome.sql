-- One row is one endorsed skill: the favor it belongs to, and whether it is the row
-- kept for that favor. Everything that one person endorses on one day is one favor,
-- however many files list it.
WITH known AS (
    SELECT
        e.source_id,
        e.source_row,
        e.direction,
        e.skill,
        e.endorsed_at::DATE AS on_date,
        k.person_id,
        'f' || left(sha256(concat_ws(
            '|', 'endorsement', e.direction, k.person_id, on_date
        )), 20) AS favor_id,
        row_number() OVER (
            PARTITION BY favor_id
            ORDER BY f.snapshot_on DESC NULLS LAST, f.sha256, f.path, e.source_row
        ) = 1 AS is_first
    FROM endorsement AS e
    JOIN scratch.source_file AS f USING (source_id)
    LEFT JOIN scratch.person_key AS k USING (source_id, person_key)
)
SELECT
    * EXCLUDE (is_first, favor_id),
    IF(person_id IS NULL, NULL, favor_id) AS favor_id,
    person_id IS NOT NULL AND is_first AS is_shown,
    CASE
        WHEN person_id IS NULL THEN 'set_aside'
        WHEN NOT is_first THEN 'merged'
    END AS outcome,
    IF(person_id IS NULL, 'name_alone', 'same_endorsement') AS reason,
    IF(person_id IS NULL, NULL, favor_id) AS merged_into
FROM known
