-- One row is one record that gave no row, and why.
SELECT source_id, source_row, outcome, reason, NULL::VARCHAR AS merged_into, raw
FROM audited_row
