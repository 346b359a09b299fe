-- One row is one row of a recommendations file: its recommendation, and whether it is
-- the row kept for that, which is the newest export's. A name that is not that of
-- exactly one connection is asked about like the mentions that the user typed.
SELECT
    c.source_id,
    c.source_row,
    c.direction,
    c.written_on,
    k.person_id,
    concat_ws(
        ' ', trim(regexp_replace(c.full_name, '\s*\([^()]*\)', ' ', 'g')),
        '(' || c.company || ')'
    ) AS who,
    'f' || left(sha256(concat_ws(
        '|', 'recommendation', c.direction, c.written_on,
        coalesce(k.person_id, concat_ws('|', lower(c.full_name), lower(c.company)))
    )), 20) AS favor_id,
    row_number() OVER (
        PARTITION BY favor_id
        ORDER BY f.snapshot_on DESC NULLS LAST, f.sha256, f.path, c.source_row
    ) = 1 AS is_shown,
    IF(is_shown, NULL, 'merged') AS outcome,
    'repeated_recommendation' AS reason,
    favor_id AS merged_into
FROM recommendation AS c
JOIN scratch.source_file AS f USING (source_id)
LEFT JOIN scratch.person_key AS k USING (source_id, person_key)
