-- Reasons why rows were merged or set aside, the most frequent first.
SELECT outcome, reason, count(*) AS rows
FROM row_audit
WHERE outcome <> 'rejected'
GROUP BY outcome, reason
ORDER BY outcome, rows DESC, reason
