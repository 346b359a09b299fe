-- One row is one source row without a row of its own in another table, and why.
SELECT source_id, source_row, outcome, reason, merged_into, raw
FROM scratch.row_outcomes
WHERE outcome IS NOT NULL
ORDER BY source_id, source_row
