-- One row is one input file with the account of its rows. The reader counted the rows
-- read; the outcomes are counted here, from the tables and row_audit.
WITH table_row AS (
    SELECT source_id, source_row FROM people
    UNION ALL
    SELECT source_id, source_row FROM messages
    UNION ALL
    SELECT source_id, source_row FROM invitations
    UNION ALL
    SELECT source_id, source_row FROM meetings
    UNION ALL
    SELECT source_id, source_row FROM favors
    UNION ALL
    SELECT source_id, source_row FROM chapters
    UNION ALL
    SELECT source_id, source_row FROM events
    UNION ALL
    SELECT source_id, source_row FROM memberships
),
loaded AS (
    SELECT source_id, count(DISTINCT source_row) AS n
    FROM table_row
    ANTI JOIN row_audit USING (source_id, source_row)
    GROUP BY source_id
),
audited AS (
    SELECT
        source_id,
        count(*) FILTER (outcome = 'merged') AS merged,
        count(*) FILTER (outcome = 'set_aside') AS set_aside,
        count(*) FILTER (outcome = 'rejected') AS rejected
    FROM row_audit
    GROUP BY source_id
),
-- Whether an id in `settles` settles nothing is only known once it is known who is who.
unsettled AS (
    SELECT
        f.source_id,
        format(
            '{}: {} {}, first on line {}',
            s.doubt,
            count(DISTINCT f.source_row),
            IF(count(DISTINCT f.source_row) = 1, 'row', 'rows'),
            min(f.source_row)
        ) AS doubt
    FROM settlements AS s
    JOIN favors AS f USING (favor_id)
    WHERE s.doubt IS NOT NULL
    GROUP BY f.source_id, s.doubt
),
-- A calendar without stamps is known up to T; the newest day inside is one until then.
calendar AS (
    SELECT source_id, max(day) AS newest_on
    FROM (
        SELECT source_id, unnest(days)::DATE AS day FROM scratch.dated_calendar_entry
    )
    WHERE day <= (SELECT as_of FROM run)
    GROUP BY source_id
),
warned AS (
    SELECT source_id, flatten(list(warnings ORDER BY warnings)) AS warnings
    FROM (
        FROM scratch.file_warning
        UNION ALL
        SELECT source_id, list(doubt ORDER BY doubt) FROM unsettled GROUP BY source_id
    )
    GROUP BY source_id
)
SELECT
    f.* REPLACE (
        list_concat(f.warnings, coalesce(w.warnings, [])) AS warnings,
        coalesce(f.snapshot_on, c.newest_on) AS snapshot_on
    ),
    coalesce(l.n, 0) AS rows_loaded,
    coalesce(a.merged, 0) AS rows_merged,
    coalesce(a.set_aside, 0) AS rows_set_aside,
    coalesce(a.rejected, 0) AS rows_rejected
FROM scratch.source_file AS f
LEFT JOIN loaded AS l USING (source_id)
LEFT JOIN audited AS a USING (source_id)
LEFT JOIN warned AS w USING (source_id)
LEFT JOIN calendar AS c USING (source_id)
ORDER BY f.path
