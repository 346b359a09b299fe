-- The archives of LinkedIn, the newest first, and what stayed closed in them.
SELECT
    split_part(path, '!', 1) AS export,
    max(snapshot_on) AS exported_on,
    (SELECT as_of FROM run) - max(snapshot_on) AS days_old,
    count(*) FILTER (kind NOT IN ('closed', 'other')) AS files_read,
    count(*) FILTER (kind IN ('closed', 'other')) AS files_of_no_use,
    coalesce(bool_or(kind = 'messages'), FALSE) AS has_messages
FROM sources
WHERE path LIKE 'linkedin/%'
GROUP BY export
ORDER BY exported_on DESC NULLS LAST, export
