-- One row is one row of Positions or Education: which chapter it tells, and whether it is
-- the row that stands for it. The newest export's profile is how the owner tells it now.
WITH dated AS (
    SELECT
        t.source_id,
        t.source_row,
        t.kind,
        t.name,
        t.title,
        t.started_on,
        t.started_precision,
        t.ended_on,
        t.ended_precision,
        'c' || left(sha256(concat_ws(
            '|', t.kind, lower(t.name), lower(coalesce(t.title, '')), t.started_on
        )), 20) AS chapter_id,
        f.sha256,
        f.path,
        coalesce(f.snapshot_on, DATE '1970-01-01') AS told_on,
        max(told_on) OVER (PARTITION BY t.kind) AS newest_on
    FROM profile_chapter AS t
    JOIN scratch.source_file AS f USING (source_id)
),
ranked AS (
    SELECT
        *,
        max(told_on) OVER (PARTITION BY chapter_id) = newest_on AS is_current_telling,
        row_number() OVER (
            PARTITION BY chapter_id ORDER BY told_on DESC, sha256, path, source_row
        ) = 1 AS is_first
    FROM dated
)
SELECT
    * EXCLUDE (is_first, is_current_telling, sha256, path, told_on, newest_on),
    is_first AND is_current_telling AS is_shown,
    CASE
        WHEN NOT is_current_telling THEN 'set_aside'
        WHEN NOT is_first THEN 'merged'
    END AS outcome,
    IF(is_current_telling, 'repeated_chapter', 'older_profile') AS reason,
    IF(is_current_telling, chapter_id, NULL) AS merged_into
FROM ranked
