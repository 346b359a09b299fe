-- Warnings: doubtful cells and files, days in the future, people known by a typed name
-- only, user views that failed.
SELECT path || ': ' || unnest(warnings) AS doubt
FROM sources
WHERE len(warnings) > 0 AND kind <> 'unreadable'
UNION ALL
SELECT format('interactions after {}, not counted yet: {}', any_value(r.as_of), count(*))
FROM interactions AS i
CROSS JOIN run AS r
WHERE i.occurred_on > r.as_of
HAVING count(*) > 0
UNION ALL
SELECT format(
    'people known by a typed name only, be it a slip of the pen: {}'
    ' (SELECT text FROM mentions WHERE status = ''unknown'')',
    count(DISTINCT person_id)
)
FROM mentions
JOIN sources USING (source_id)
WHERE status = 'unknown' AND group_name IS NULL
HAVING count(*) > 0
UNION ALL
SELECT path || coalesce(', line ' || line, '') || ': ' || error FROM user_views
WHERE error IS NOT NULL
