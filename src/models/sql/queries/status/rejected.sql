-- The first 20 rejected rows.
SELECT s.path, a.source_row, a.reason
FROM row_audit AS a
JOIN sources AS s USING (source_id)
WHERE a.outcome = 'rejected'
ORDER BY s.path, a.source_row
LIMIT 20
