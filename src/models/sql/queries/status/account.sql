-- Rows by kind of file and outcome; the last row is the total.
SELECT
    coalesce(kind, 'all') AS kind,
    count(*)::INTEGER AS files,
    sum(rows_read)::BIGINT AS read,
    sum(rows_loaded)::BIGINT AS loaded,
    sum(rows_merged)::BIGINT AS merged,
    sum(rows_set_aside)::BIGINT AS set_aside,
    sum(rows_rejected)::BIGINT AS rejected
FROM sources
WHERE kind NOT IN ('closed', 'other', 'unread', 'unreadable')
GROUP BY ROLLUP (kind)
ORDER BY grouping(kind), sources.kind
