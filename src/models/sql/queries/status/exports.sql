-- LinkedIn archives, the newest first, with the number of files not used. Folders that
-- LinkedIn itself creates belong to their archive.
WITH file AS (
    SELECT
        *,
        regexp_replace(regexp_replace(
            IF(contains(path, '!'), split_part(path, '!', 1),
                regexp_replace(path, '/[^/]*$', '')),
            '/(Jobs|Articles|Verifications|Services Marketplace)(/.*)?$', ''
        ), '^linkedin/', '') AS export
    FROM sources
    WHERE path LIKE 'linkedin/%'
)
SELECT
    export,
    max(snapshot_on) AS exported_on,
    (SELECT as_of FROM run) - max(snapshot_on) AS days_old,
    count(*) FILTER (kind NOT IN ('closed', 'other', 'unread')) AS files_used,
    count(*) FILTER (kind IN ('closed', 'other', 'unread')) AS files_not_used,
    coalesce(bool_or(kind = 'messages'), FALSE) AS has_messages
FROM file
GROUP BY export
ORDER BY exported_on DESC NULLS LAST, export
