-- Rejected rows by file and reason, with the first line of each.
SELECT s.path, a.reason, count(*) AS rows, min(a.source_row) AS first_line
FROM row_audit AS a
JOIN sources AS s USING (source_id)
WHERE a.outcome = 'rejected'
GROUP BY s.path, a.reason
ORDER BY s.path, first_line, a.reason
