-- The archives of LinkedIn, the newest first, and what stayed closed in them.
SELECT
    regexp_replace(split_part(path, '!', 1), '^linkedin/', '') AS export,
    max(snapshot_on) AS exported_on,
    (SELECT as_of FROM run) - max(snapshot_on) AS days_old,
    count(*) FILTER (kind NOT IN ('closed', 'other')) AS files_used,
    count(*) FILTER (kind IN ('closed', 'other')) AS files_not_used,
    coalesce(bool_or(kind = 'messages'), FALSE) AS has_messages
FROM sources
WHERE path LIKE 'linkedin/%'
GROUP BY export
ORDER BY exported_on DESC NULLS LAST, export
