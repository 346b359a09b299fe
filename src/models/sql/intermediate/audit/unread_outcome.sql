-- One row is one record that the reader rejected or set aside, and why.
SELECT source_id, source_row, outcome, reason, NULL::VARCHAR AS merged_into, raw
FROM audited_row
