-- One row is one row of a roster: its membership, and whether it is the row kept for
-- that membership. While it is a question who is meant, each way of writing the person
-- is a membership of its own.
WITH known AS (
    SELECT
        r.source_id,
        r.source_row,
        t.group_name,
        t.path,
        t.noted_company,
        IF(m.status = 'ignored' AND m.rule = 'owner', o.person_id, m.person_id)
            AS person_id,
        m.mention_key,
        m.status = 'ignored' AND m.rule <> 'owner' AS is_ignored
    FROM roster_entry AS r
    JOIN scratch.roster_mention AS t USING (source_id, source_row)
    JOIN mentions AS m USING (source_id, source_row)
    CROSS JOIN scratch.owner AS o
),
ranked AS (
    SELECT
        *,
        'b' || left(sha256(concat_ws(
            '|', group_name, coalesce(person_id, mention_key)
        )), 20) AS membership_id,
        NOT is_ignored AND row_number() OVER (
            PARTITION BY membership_id, is_ignored ORDER BY path, source_row
        ) = 1 AS is_shown
    FROM known
)
SELECT
    * EXCLUDE (is_ignored),
    CASE
        WHEN is_ignored THEN 'set_aside'
        WHEN NOT is_shown THEN 'merged'
    END AS outcome,
    IF(is_ignored, 'ignored_person', 'same_member') AS reason,
    IF(is_ignored, NULL, membership_id) AS merged_into
FROM ranked
