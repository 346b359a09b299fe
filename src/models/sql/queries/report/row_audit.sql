-- Source rows that were not loaded as rows of their own, without their text.
SELECT s.path, a.source_row, a.outcome, a.reason, a.merged_into, a.source_id
FROM row_audit AS a
JOIN sources AS s USING (source_id)
ORDER BY s.path, a.source_row
