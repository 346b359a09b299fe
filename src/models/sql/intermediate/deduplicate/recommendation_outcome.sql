-- One row is one row of a recommendations file: which recommendation it tells, and
-- whether it is the row that stands for it. The newest export's row does. Whose name is
-- not that of exactly one connection is asked for as the user's own mentions are.
SELECT
    t.source_id,
    t.source_row,
    t.direction,
    t.written_on,
    k.person_id,
    concat_ws(
        ' ', trim(regexp_replace(t.full_name, '\s*\([^()]*\)', ' ', 'g')),
        '(' || t.company || ')'
    ) AS who,
    'f' || left(sha256(concat_ws(
        '|', 'recommendation', t.direction, t.written_on,
        coalesce(k.person_id, concat_ws('|', lower(t.full_name), lower(t.company)))
    )), 20) AS favor_id,
    row_number() OVER (
        PARTITION BY favor_id
        ORDER BY f.snapshot_on DESC NULLS LAST, f.sha256, f.path, t.source_row
    ) = 1 AS is_shown,
    IF(is_shown, NULL, 'merged') AS outcome,
    'repeated_recommendation' AS reason,
    favor_id AS merged_into
FROM recommendation AS t
JOIN scratch.source_file AS f USING (source_id)
LEFT JOIN scratch.person_key AS k USING (source_id, person_key)
