-- One row is one row of Positions or Education: its chapter, and whether it is the row
-- kept for that chapter. The newest export's profile is what the owner says now.
WITH dated AS (
    SELECT
        c.source_id,
        c.source_row,
        c.kind,
        c.name,
        c.title,
        c.started_on,
        c.started_precision,
        c.ended_on,
        c.ended_precision,
        'c' || left(sha256(concat_ws(
            '|', c.kind, lower(c.name), lower(coalesce(c.title, '')), c.started_on
        )), 20) AS chapter_id,
        f.sha256,
        f.path,
        coalesce(f.snapshot_on, DATE '1970-01-01') AS reported_on,
        max(reported_on) OVER (PARTITION BY c.kind) AS newest_on
    FROM profile_chapter AS c
    JOIN scratch.source_file AS f USING (source_id)
),
ranked AS (
    SELECT
        *,
        max(reported_on) OVER (PARTITION BY chapter_id) = newest_on AS is_current,
        row_number() OVER (
            PARTITION BY chapter_id ORDER BY reported_on DESC, sha256, path, source_row
        ) = 1 AS is_first
    FROM dated
)
SELECT
    * EXCLUDE (is_first, is_current, sha256, path, reported_on, newest_on),
    is_first AND is_current AS is_shown,
    CASE
        WHEN NOT is_current THEN 'set_aside'
        WHEN NOT is_first THEN 'merged'
    END AS outcome,
    IF(is_current, 'repeated_chapter', 'older_profile') AS reason,
    IF(is_current, chapter_id, NULL) AS merged_into
FROM ranked
