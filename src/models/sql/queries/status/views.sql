-- Files in sql/ that failed to become a view.
SELECT path || coalesce(', line ' || line, '') AS place, error
FROM user_views
WHERE error IS NOT NULL
ORDER BY path, line
